import {Modal} from '@mantine/core'
import {useEffect, useState, type ReactNode} from 'react'
import {useTranslation} from 'react-i18next'

interface DialogProps {
  readonly title: string
  readonly size?: 'lg' | 'xl'
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog that is there as long as it is drawn; who leaves it stands where they stood before. */
export function Dialog({title, size, onClose, children}: DialogProps) {
  const {t} = useTranslation()
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      const there = before instanceof HTMLElement && before.isConnected && before !== document.body
      if (there) before.focus()
      else document.getElementById('main')?.focus()
    },
    [before],
  )
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      closeButtonProps={{'aria-label': t('close')}}
      {...(size ? {size} : {})}
    >
      {children}
    </Modal>
  )
}
