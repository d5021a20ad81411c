"""Small facts that tell the order of a name: surnames of three peoples, particles, suffixes. Folded."""

from typing import Final

MANDARIN_SURNAMES: Final = frozenset(
    """ai an ao ba bai ban bao bei bi bian bo bu cai can cao cen chai chang chao che chen cheng chi chong chou chu chuai cui
    dai dan dang deng di diao ding dong dou du duan e fan fang fei feng fu gan gao ge geng gong gou gu guan guang gui guo
    ha hai han hang hao he heng hong hou hu hua huai huan huang hui huo ji jia jian jiang jiao jie jin jing ju juan
    kan kang ke kong kou kuai kuang kui la lai lan lang lao lei leng li lian liang liao lin ling liu long lou lu luan luo lü
    ma mai man mao mei men meng mi miao min ming mo mou mu na nan nian ni nie ning niu nong ou pan pang pei peng pi piao ping pu
    qi qian qiang qiao qin qing qiu qu quan que ran rao ren rong ruan rui sa sang se sha shan shang shao she shen sheng shi shou
    shu shuai shuang shui si song su sui sun suo tai tan tang tao teng ti tian tie tong tu tuo wan wang wei wen weng wo wu
    xi xia xian xiang xiao xie xin xing xiong xu xuan xue xun ya yan yang yao ye yi yin ying yong you yu yuan yue yun
    zan zang zeng zha zhai zhan zhang zhao zhen zheng zhi zhong zhou zhu zhuang zhuo zong zou zu zuo""".split()
)
MANDARIN_COMPOUND: Final = frozenset(
    {
        ("ou", "yang"),
        ("si", "ma"),
        ("shang", "guan"),
        ("zhu", "ge"),
        ("si", "tu"),
        ("xia", "hou"),
        ("huang", "fu"),
        ("gong", "sun"),
        ("zhang", "sun"),
        ("mu", "rong"),
        ("xuan", "yuan"),
        ("ling", "hu"),
        ("yu", "wen"),
        ("du", "gu"),
        ("dong", "fang"),
    }
)
HAN_COMPOUND: Final = frozenset(
    "欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 司徒 夏侯 皇甫 公孙 公孫 长孙 長孫 慕容 轩辕 軒轅 令狐 宇文 独孤 獨孤 东方 東方".split()
)
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
