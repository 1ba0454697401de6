"""Text writers of the sample: GeoJSON in EPSG:4547, CSV, a plain XLSX and an ESRI ASCII grid. Same input, same bytes."""

import csv
import json
import zipfile
from xml.sax.saxutils import escape

CRS_MEMBER = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::4547"}}
FIXED_DATE = (2025, 1, 1, 0, 0, 0)


def rounded(p):
    return [round(p[0], 3), round(p[1], 3)]


def closed(ring):
    out = [rounded(p) for p in ring]
    return out + [out[0]]


def polygon(ring):
    return {"type": "Polygon", "coordinates": [closed(ring)]}


def multi_polygon(rings):
    return {"type": "MultiPolygon", "coordinates": [[closed(r)] for r in rings]} if len(rings) > 1 else polygon(rings[0])


def line(points):
    return {"type": "LineString", "coordinates": [rounded(p) for p in points]}


def write_geojson(path, features):
    """One feature a line, so that a change reads as one line in a diff."""
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        out.write('{"type": "FeatureCollection", "crs": ' + json.dumps(CRS_MEMBER) + ', "features": [\n')
        rows = [json.dumps({"type": "Feature", "properties": clean(properties), "geometry": geometry}, ensure_ascii=False)
                for properties, geometry in features]
        out.write(",\n".join(rows) + "\n]}\n")


def clean(properties):
    return {k: ";".join(v) if isinstance(v, list) else v for k, v in properties.items()}


def cell(value):
    if value is None:
        return ""
    if isinstance(value, list):
        return ";".join(value)
    return value


def write_csv(path, header, rows):
    with open(path, "w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(header)
        writer.writerows([[cell(row.get(h)) for h in header] for row in rows])


def column_name(index):
    return (chr(64 + index // 26) if index >= 26 else "") + chr(65 + index % 26)


def sheet_xml(rows):
    lines = []
    for r, row in enumerate(rows, 1):
        cells = []
        for c, value in enumerate(row):
            at = f"{column_name(c)}{r}"
            if value is None or value == "":
                continue
            if isinstance(value, (int, float)):
                cells.append(f'<c r="{at}"><v>{value}</v></c>')
            else:
                cells.append(f'<c r="{at}" t="inlineStr"><is><t>{escape(str(value))}</t></is></c>')
        lines.append(f'<row r="{r}">{"".join(cells)}</row>')
    return ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
            + "".join(lines) + "</sheetData></worksheet>")


def write_xlsx(path, sheet, rows):
    main = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    parts = {
        "[Content_Types].xml": f'{head}<Types xmlns="{package}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        f'ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{main}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{main}.worksheet+xml"/></Types>',
        "_rels/.rels": f'{head}<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
        f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{head}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
        f'xmlns:r="{office}"><sheets><sheet name="{escape(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'{head}<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
        f'Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": sheet_xml(rows),
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as out:
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name, FIXED_DATE)
            entry.external_attr = 0o644 << 16
            entry.create_system = 3
            out.writestr(entry, text.encode("utf-8"))


def write_asc(path, south_west, cell_m, heights):
    """`heights`: rows from the north."""
    with open(path, "w", encoding="ascii", newline="\n") as out:
        out.write(f"ncols {len(heights[0])}\nnrows {len(heights)}\nxllcorner {south_west[0]:.1f}\nyllcorner {south_west[1]:.1f}\n")
        out.write(f"cellsize {cell_m}\nNODATA_value -9999\n")
        for row in heights:
            out.write(" ".join(f"{h:.1f}" for h in row) + "\n")
