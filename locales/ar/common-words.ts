/** The commonest words of Arabic running text. */
export const commonWords = new Set(
  `في من على إلى عن أن إن التي الذي هذا هذه ذلك تلك بين مع كما وقد قد لا ما كل بعد قبل خلال حول لدى منذ حيث تم أو ثم و
  عبر ضد نحو غير إطار يوم اللجنة الوطنية المغرب المملكة وزارة السيد`.split(/\s+/),
)
