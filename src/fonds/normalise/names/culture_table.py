"""Small facts that tell the order of a name: surnames of three peoples, particles, suffixes. Folded."""

from typing import Final

KOREAN_SURNAMES: Final = frozenset(
    """kim lee yi rhee li park pak choi choe chung jung chong jeong kang gang cho jo yoon yun chang jang lim im rim han oh o
    seo so suh shin sin kwon hwang ahn an song hong yoo yu ryu baek paek nam no roh noh ha ko koh moon mun yang pae bae
    paik chun jeon chon ho hur huh heo son sohn kwak min pyon chin""".split()
)
VIETNAMESE_SURNAMES: Final = frozenset(
    """nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly mai dao dinh lam truong ha luong luu trinh
    doan cao ton ta chu thai van vuong quach to la tu hua khuat""".split()
)
VIETNAMESE_MIDDLE: Final = frozenset(
    "van thi dinh huu duc ngoc xuan minh quang cong the duy chi thanh tien tan viet khac nhu hoang cao ba si anh".split()
)
HUNGARIAN_GIVEN: Final = frozenset(
    """janos istvan laszlo ferenc gyorgy imre jozsef gyula lajos sandor miklos zoltan bela karoly pal erno matyas arpad geza
    mihaly andras gabor tibor jeno kalman dezso antal peter rezso ilona erzsebet katalin""".split()
)
PARTICLES: Final = frozenset(
    """von van de der den del della di da do dos das du des d la le les el al ul ud ad as ash an ar at az bin ibn ben bint
    binti abu ter ten zu zum zur vom y e i und af av mac st san ould ap bar aal""".split()
)
"""Words that lean on the name after them. Some are names elsewhere (An, Le, Van): position and culture decide."""
LEADING_PARTICLES: Final = frozenset(
    "von van de der den del della di da dos das du des la el al bin ibn ben bint ter ten zu zum zur vom af av ould st".split()
)
"""Particles that begin a family name in the middle of a name."""
SUFFIXES: Final = frozenset(
    "jr sr junior senior ii iii iv v vi vii viii ix x xi xii xiii xiv xvi 2d 2nd 3rd 3d 4th fils pere mladshii starshii".split()
)
"""With or without a full stop; folded. "V" and "X" count only after a comma, or where nothing follows a full name."""
