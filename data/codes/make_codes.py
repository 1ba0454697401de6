"""Writes the code tables of this folder.

Usage: python3 make_codes.py TABLES
TABLES is a folder with gbt4754_2017.csv and landuse_cn_2023.csv (columns: README.md here). The tables of GB 50137 and
of the third land survey are short and stand in this script. Standard library only; the same input gives the same bytes.
"""

import csv
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent

GB50137 = """
R 居住用地|R1 一类居住用地|R11 住宅用地|R12 服务设施用地|R2 二类居住用地|R21 住宅用地|R22 服务设施用地
R3 三类居住用地|R31 住宅用地|R32 服务设施用地
A 公共管理与公共服务设施用地|A1 行政办公用地|A2 文化设施用地|A21 图书展览用地|A22 文化活动用地|A3 教育科研用地
A31 高等院校用地|A32 中等专业学校用地|A33 中小学用地|A34 特殊教育用地|A35 科研用地|A4 体育用地|A41 体育场馆用地
A42 体育训练用地|A5 医疗卫生用地|A51 医院用地|A52 卫生防疫用地|A53 特殊医疗用地|A59 其他医疗卫生用地
A6 社会福利用地|A7 文物古迹用地|A8 外事用地|A9 宗教用地
B 商业服务业设施用地|B1 商业用地|B11 零售商业用地|B12 批发市场用地|B13 餐饮用地|B14 旅馆用地|B2 商务用地
B21 金融保险用地|B22 艺术传媒用地|B29 其他商务用地|B3 娱乐康体用地|B31 娱乐用地|B32 康体用地
B4 公用设施营业网点用地|B41 加油加气站用地|B49 其他公用设施营业网点用地|B9 其他服务设施用地
M 工业用地|M1 一类工业用地|M2 二类工业用地|M3 三类工业用地
W 物流仓储用地|W1 一类物流仓储用地|W2 二类物流仓储用地|W3 三类物流仓储用地
S 道路与交通设施用地|S1 城市道路用地|S2 城市轨道交通用地|S3 交通枢纽用地|S4 交通场站用地|S41 公共交通场站用地
S42 社会停车场用地|S9 其他交通设施用地
U 公用设施用地|U1 供应设施用地|U11 供水用地|U12 供电用地|U13 供燃气用地|U14 供热用地|U15 通信用地|U16 广播电视用地
U2 环境设施用地|U21 排水用地|U22 环卫用地|U3 安全设施用地|U31 消防用地|U32 防洪用地|U9 其他公用设施用地
G 绿地与广场用地|G1 公园绿地|G2 防护绿地|G3 广场用地
H 建设用地|H1 城乡居民点建设用地|H11 城市建设用地|H12 镇建设用地|H13 乡建设用地|H14 村庄建设用地
H2 区域交通设施用地|H21 铁路用地|H22 公路用地|H23 港口用地|H24 机场用地|H25 管道运输用地|H3 区域公用设施用地
H4 特殊用地|H41 军事用地|H42 安保用地|H5 采矿用地|H9 其他建设用地
E 非建设用地|E1 水域|E11 自然水域|E12 水库|E13 坑塘沟渠|E2 农林用地|E9 其他非建设用地
"""

SANDIAO = """
01 耕地|0101 水田|0102 水浇地|0103 旱地|02 种植园用地|0201 果园|0202 茶园|0203 橡胶园|0204 其他园地
03 林地|0301 乔木林地|0302 竹林地|0305 灌木林地|0307 其他林地|04 草地|0401 天然牧草地|0403 人工牧草地|0404 其他草地
05 商业服务业用地|05H1 商业服务业设施用地|0508 物流仓储用地|06 工矿用地|0601 工业用地|0602 采矿用地
07 住宅用地|0701 城镇住宅用地|0702 农村宅基地
08 公共管理与公共服务用地|08H1 机关团体新闻出版用地|08H2 科教文卫用地|0809 公用设施用地|0810 公园与绿地
09 特殊用地|10 交通运输用地|1001 铁路用地|1002 轨道交通用地|1003 公路用地|1004 城镇村道路用地
1005 交通服务场站用地|1006 农村道路|1007 机场用地|1008 港口码头用地|1009 管道运输用地
11 水域及水利设施用地|1101 河流水面|1102 湖泊水面|1103 水库水面|1104 坑塘水面|1106 内陆滩涂|1107 沟渠|1109 水工建筑用地
12 其他土地|1201 空闲地|1202 设施农用地|1203 田坎|1204 盐碱地|1205 沙地|1206 裸土地|1207 裸岩石砾地
"""

# scheme: `prefix group interference`; the longest prefix counts
CLASSES = {
    "cn2023": """
01 farming 0|02 farming 0|03 other 0|04 other 0|05 water 0|06 farming 0|07 homes 0|08 public 0|09 commerce 0
090105 utilities 0|10 industry 0|1001 industry 0|100101 industry 1|100102 industry 2|100103 industry 3|1002 other 0
1003 other 0|11 storage 0|1101 storage 0|110101 storage 1|110102 storage 2|110103 storage 3|1102 storage 0
12 transport 0|13 utilities 0|14 green 0|15 other 0|16 other 0|17 water 0|18 water 0|19 other 0|20 transport 0
21 other 0|22 other 0|23 other 0|24 water 0""",
    "gb50137": """
R homes 0|A public 0|B commerce 0|B4 utilities 0|M industry 0|M1 industry 1|M2 industry 2|M3 industry 3
W storage 0|W1 storage 1|W2 storage 2|W3 storage 3|S transport 0|U utilities 0|G green 0|H other 0|H14 homes 0
H2 transport 0|H3 utilities 0|E other 0|E1 water 0|E2 farming 0""",
    "sandiao": """
01 farming 0|02 farming 0|03 other 0|04 other 0|05 commerce 0|0508 storage 0|0601 industry 0|0602 other 0|07 homes 0
08 public 0|0809 utilities 0|0810 green 0|09 other 0|10 transport 0|1006 farming 0|11 water 0|12 other 0|1202 farming 0""",
}


def entries(text):
    return [part.split(" ", 1) for line in text.strip().splitlines() for part in line.split("|")]


def prefix_parent(code, codes):
    """The longest shorter prefix that is a code itself; '05H1' -> '05'."""
    return next((code[:n] for n in range(len(code) - 1, 0, -1) if code[:n] in codes), "")


def write(name, header, rows):
    with open(HERE / name, "w", encoding="utf-8", newline="") as out:
        csv.writer(out, lineterminator="\n").writerows([header, *rows])


def industries(path):
    """Codes as planners write them: `13`, `139`, `1392`; a section keeps its letter and is the parent of its divisions."""
    rows = []
    for row in csv.DictReader(open(path, encoding="utf-8")):
        code = row["code"] if len(row["code"]) == 1 else row["code"][1:]
        parent = row["parent"] if len(row["parent"]) <= 1 else row["parent"][1:]
        rows.append((code, row["name"].strip(), parent))
    return rows


def land_use(pairs):
    codes = {code for code, _ in pairs}
    return [(code, name, prefix_parent(code, codes)) for code, name in pairs]


def main(tables):
    header = ("code", "name_zh", "parent")
    write("industries_2017.csv", header, industries(tables / "gbt4754_2017.csv"))
    cn2023 = [(r["code"], r["name"].strip()) for r in csv.DictReader(open(tables / "landuse_cn_2023.csv", encoding="utf-8"))]
    write("land_use_cn2023.csv", header, land_use(cn2023))
    write("land_use_gb50137.csv", header, land_use(entries(GB50137)))
    write("land_use_sandiao.csv", header, land_use(entries(SANDIAO)))
    classes = [(scheme, *part.split()) for scheme, text in CLASSES.items()
               for line in text.strip().splitlines() for part in line.split("|")]
    write("land_use_classes.csv", ("scheme", "code_prefix", "group", "interference"), classes)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
