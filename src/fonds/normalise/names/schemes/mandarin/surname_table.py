"""Chinese surnames and how they are read: reading | characters (simplified), the frequent ones first.

Frequent means: among the hundred that most people bear (census of 2010 and household registers since). Where a character
is read otherwise as a surname than as a word (单 Shan, 仇 Qiu, 解 Xie), this table has the surname's reading only.
"""

from typing import Final

FREQUENT: Final = """
wang | 王汪
li | 李黎
zhang | 张章
liu | 刘
chen | 陈
yang | 杨
zhao | 赵
huang | 黄
zhou | 周
wu | 吴武伍邬巫
xu | 徐许
sun | 孙
hu | 胡
zhu | 朱祝
gao | 高
lin | 林
he | 何贺
guo | 郭
ma | 马
luo | 罗骆
liang | 梁
song | 宋
zheng | 郑
xie | 谢
han | 韩
tang | 唐汤
feng | 冯
yu | 于余俞喻
dong | 董
xiao | 肖萧
cheng | 程
cao | 曹
yuan | 袁
deng | 邓
fu | 傅付
shen | 沈
zeng | 曾
peng | 彭
lü | 吕
su | 苏
lu | 卢陆鲁
jiang | 蒋姜江
cai | 蔡
jia | 贾
ding | 丁
wei | 魏韦卫
xue | 薛
ye | 叶
yan | 阎严颜
pan | 潘
du | 杜
dai | 戴
xia | 夏
zhong | 钟
tian | 田
ren | 任
fan | 范樊
fang | 方房
shi | 石史施
yao | 姚
tan | 谭
liao | 廖
zou | 邹
xiong | 熊
jin | 金
hao | 郝
kong | 孔
bai | 白
cui | 崔
kang | 康
mao | 毛
qiu | 邱
qin | 秦
gu | 顾
hou | 侯
shao | 邵
meng | 孟
long | 龙
wan | 万
duan | 段
qian | 钱
yin | 尹
yi | 易
chang | 常
qiao | 乔
lai | 赖
gong | 龚
wen | 文
sheng | 盛
"""

OTHERS: Final = """
ai | 艾
an | 安
ao | 敖
ba | 巴
bai | 柏
ban | 班
bao | 包鲍薄暴
bei | 贝
bi | 毕秘
bian | 卞边
bie | 别
bing | 邴
bo | 薄柏
bu | 卜步
cang | 苍仓
cen | 岑
chen | 谌
chai | 柴
chao | 晁巢
che | 车
chi | 池迟
chong | 种
chu | 储褚楚
ci | 慈
cong | 丛
da | 达
dang | 党
dao | 刀
di | 狄邸翟
diao | 刁
dou | 窦
e | 鄂
fei | 费
feng | 封酆凤丰
fu | 符伏扶富
gai | 盖
gan | 甘干
gao | 郜
ge | 葛戈盖
geng | 耿
gong | 宫巩公贡弓
gou | 苟勾缑
gu | 古谷辜
guan | 关管官
guang | 广
gui | 桂归
guo | 国
ha | 哈
hai | 海
hang | 杭
he | 和赫黑
heng | 衡
hong | 洪弘
hu | 扈
hua | 花华滑
huai | 怀
huan | 桓宦郇
hui | 惠
huo | 霍
ji | 姬季吉纪计冀嵇籍
jian | 简翦
jiao | 焦
jie | 揭
jin | 靳晋
jing | 荆景井经敬
ju | 居鞠
kan | 阚
ke | 柯
kou | 寇
kuai | 蒯
kuang | 匡邝
kui | 隗夔
lan | 兰蓝
lang | 郎
lao | 劳
le | 乐
lei | 雷
leng | 冷
li | 厉郦励栗利
lian | 连廉练
lin | 蔺
ling | 凌令
liu | 柳
long | 隆
lou | 娄楼
lu | 路芦逯
luan | 栾
lü | 闾
ma | 麻
mai | 麦买
man | 满
mao | 茅
mei | 梅
men | 门
meng | 蒙
mi | 米糜宓
miao | 苗缪
min | 闵
ming | 明
mo | 莫
mou | 牟
mu | 穆牧木慕沐牟
na | 那
nai | 能佴
nan | 南
ni | 倪
nian | 年
nie | 聂
ning | 宁甯
niu | 牛钮
nong | 农
ou | 欧区
pan | 盘
pang | 庞逄
pei | 裴
pi | 皮
piao | 朴
ping | 平
po | 繁
pu | 蒲濮浦朴
qi | 齐戚祁亓漆
qiang | 强
qin | 覃
qing | 庆卿
qiu | 仇丘裘秋
qu | 曲屈瞿璩
quan | 全权
que | 阙
ran | 冉
rao | 饶
rong | 荣容戎
ru | 茹汝
ruan | 阮
rui | 芮
sa | 萨
sang | 桑
sha | 沙
shan | 单山
shang | 尚商
shao | 召
she | 佘折
shen | 申慎谌
sheng | 圣
shi | 时师
shou | 寿
shu | 舒束
shuai | 帅
shui | 水
si | 司
song | 松
su | 宿粟
sui | 隋眭
suo | 索
tai | 邰台
tan | 谈覃檀
tao | 陶
teng | 滕
tie | 铁
tong | 佟童仝
tu | 涂屠
wei | 尉危隗
wen | 温闻
weng | 翁
wo | 沃
wu | 乌毋
xi | 席奚习郗西
xian | 冼鲜咸
xiang | 项向相
xie | 解
xin | 辛
xing | 邢幸
xu | 须胥
xuan | 宣
xun | 荀寻郇
yan | 燕晏鄢言闫
yang | 阳羊仰
yao | 么尧
ye | 业
yi | 伊衣
yin | 殷阴印
ying | 应英
yong | 雍
you | 尤游由
yu | 虞郁禹庾鱼
yuan | 元苑
yue | 岳乐越
yun | 云员恽
zan | 昝
zang | 臧藏
zha | 查
zhai | 翟祭
zhan | 詹占湛
zhang | 仉
zhe | 折
zhen | 甄
zhi | 支
zhu | 竺诸
zhuang | 庄
zhuo | 卓
zong | 宗
zu | 祖
zuo | 左
"""

COMPOUND: Final = """
ou yang | 欧阳
shang guan | 上官
huang fu | 皇甫
ling hu | 令狐
zhu ge | 诸葛
si tu | 司徒
si ma | 司马
si kong | 司空
si kou | 司寇
shen tu | 申屠
xia hou | 夏侯
he lian | 赫连
wei chi | 尉迟
yu chi | 尉迟
gong sun | 公孙
gong yang | 公羊
gong ye | 公冶
zhang sun | 长孙
mu rong | 慕容
yu wen | 宇文
du gu | 独孤
dong fang | 东方
dong guo | 东郭
nan gong | 南宫
xi men | 西门
bai li | 百里
xuan yuan | 轩辕
zhong li | 钟离
lü qiu | 闾丘
duan mu | 端木
tai shu | 太叔
chan yu | 单于
shan yu | 单于
mo qi | 万俟
tan tai | 澹台
pu yang | 濮阳
chun yu | 淳于
zong zheng | 宗政
zhuan sun | 颛孙
zi che | 子车
le zheng | 乐正
yue zheng | 乐正
tuo ba | 拓跋
jia gu | 夹谷
zai fu | 宰父
gu liang | 谷梁
liang qiu | 梁丘
zuo qiu | 左丘
dong men | 东门
nan rong | 南荣
wu ma | 巫马
hu yan | 呼延
wan yan | 完颜
ye lü | 耶律
ye lu | 耶律
na lan | 纳兰
ai xin jue luo | 爱新觉罗
ye he na la | 叶赫那拉
niu hu lu | 钮祜禄
tong jia | 佟佳
fu cha | 富察
shu mu lu | 舒穆禄
"""
