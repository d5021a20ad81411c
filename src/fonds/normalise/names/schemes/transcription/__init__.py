"""Foreign names in Chinese characters compared, by sound, with the names in their own letters.

    sounds_like("斯大林", "Сталин")                                   0.97
    sounds_like("尤金·卡巴斯基", "Касперский, Евгений Валентинович")    0.85
    sounds_like("斯大林", "Молотов")                                  0.0
    sounds_like("盛世才", "Шэн Шицай")                                1.0

Nobody writes a foreign name in Chinese by rule: the characters follow the ear, the dialect and the taste of the
translator. So no list of names decides. Both names are divided into parts (`dividing`), turned into sounds
(`chinese_sounds`, `foreign_sounds`), aligned (`aligning`) by the points of one table (`agreement_table`), and judged
against one `THRESHOLD` (`judging`). Two small tables help: given names that Chinese takes from other languages
(`given_names`), and what names of places have besides sound (`places`). Chinese people have exact romanizations
(`schemes.mandarin`), which decide for them.
"""

from fonds.normalise.names.schemes.transcription.judging import THRESHOLD, sounds_like

__all__ = ["THRESHOLD", "sounds_like"]
