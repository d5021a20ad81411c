"""Foreign names in Chinese characters compared, by sound, with the names in their own letters.

    sounds_like("斯大林", "Сталин")                                          0.9…
    sounds_like("尤金·卡巴斯基", "Касперский, Евгений Валентинович")          0.8…
    sounds_like("米高扬", "Микоянов")                                        less

Nobody writes a foreign name in Chinese by rule: the characters follow the ear, the dialect and the taste of the
translator. So nothing is looked up. Both names are turned into sounds (`chinese_sounds`, `foreign_sounds`), divided
into parts (`dividing`), aligned (`aligning`) by the points of one table (`agreement_table`), and judged against one
`THRESHOLD`. Names of Chinese people are not for this module: they have exact romanizations (`schemes.mandarin`).
"""

from fonds.normalise.names.schemes.transcription.judging import THRESHOLD, sounds_like

__all__ = ["THRESHOLD", "sounds_like"]
