import {useTranslation} from 'react-i18next'

/** The name of a pipeline in the language of the interface; what has none is shown as it is called in the code. */
export function PipelineName({pipeline}: {readonly pipeline: string}) {
  const {t} = useTranslation()
  return <bdi>{t(`pipeline.${pipeline}`, {defaultValue: pipeline})}</bdi>
}
