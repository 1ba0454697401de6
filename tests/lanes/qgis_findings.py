#!/usr/bin/env python3
"""Lane qgis: an exported register opens in QGIS as our own maps draw it.

usage: qgis_findings.py EXPORT.gpkg STYLES_FOLDER OUT.png

Loads each layer with the default style that the file carries and compares classes, labels, colours, widths and aliases
with styles/findings.sld, read here by another parser than ours; every feature must fall into a class. Then draws the
surroundings of the worst findings and looks for their colours in the picture.
"""

import os
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from qgis.core import (Qgis, QgsApplication, QgsMapRendererParallelJob, QgsMapSettings, QgsRectangle, QgsRenderContext,
                       QgsVectorLayer, QgsWkbTypes)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

SE = "{http://www.opengis.net/se}"
OGC = "{http://www.opengis.net/ogc}"
MM_PER_PIXEL = 0.28
EFFECTS = {"forbid", "permit", "warn", "info"}
KINDS = {"findings_polygon": ("PolygonSymbolizer", QgsWkbTypes.PolygonGeometry),
         "findings_line": ("LineSymbolizer", QgsWkbTypes.LineGeometry),
         "findings_point": ("PointSymbolizer", QgsWkbTypes.PointGeometry)}
faults = []


def expect(what, wanted, got):
    if wanted != got:
        faults.append(f"{what}: expected {wanted}, QGIS has {got}")


def parameters(element):
    """SvgParameters directly inside."""
    return {p.get("name"): p.text for p in element.findall(f"{SE}SvgParameter")} if element is not None else {}


def colour(parameter, name):
    """As QGIS keeps it: red, green, blue, alpha 0-255."""
    if name not in parameter:
        return None
    rgb = QColor(parameter[name])
    return rgb.red(), rgb.green(), rgb.blue(), round(float(parameter.get(f"{name}-opacity", "1")) * 255)


def expected_symbols(rule, kind):
    """What each symbolizer of a rule draws, as [(part, colour, millimetres or None)]."""
    parts = []
    for symbolizer in rule.findall(f"{SE}{kind}"):
        fill = parameters(symbolizer.find(f"{SE}Fill"))
        hatch = symbolizer.find(f"{SE}Fill/{SE}GraphicFill/{SE}Graphic")
        stroke = parameters(symbolizer.find(f"{SE}Stroke"))
        mark = symbolizer.find(f"{SE}Graphic/{SE}Mark")
        if hatch is not None:
            line = parameters(hatch.find(f"{SE}Mark/{SE}Stroke"))
            parts.append(("hatch", colour(line, "stroke"), float(line["stroke-width"]) * MM_PER_PIXEL))
        if "fill" in fill:
            parts.append(("fill", colour(fill, "fill"), None))
        if mark is not None:
            size = float(symbolizer.find(f"{SE}Graphic/{SE}Size").text) * MM_PER_PIXEL
            parts.append(("mark", colour(parameters(mark.find(f"{SE}Fill")), "fill"), size))
        if stroke:
            parts.append(("stroke", colour(stroke, "stroke"), float(stroke["stroke-width"]) * MM_PER_PIXEL))
    return [(part, rgba, None if size is None else round(size, 2)) for part, rgba, size in parts]


def expected_classes(styles, kind):
    """{effect: (label, symbols)} of styles/findings.sld for one kind of geometry."""
    classes = {}
    for rule in ElementTree.parse(Path(styles) / "findings.sld").iter(f"{SE}Rule"):
        name = rule.find(f"{SE}Name").text
        symbols = expected_symbols(rule, kind)
        if name in EFFECTS and symbols:
            value = rule.find(f"{OGC}Filter/{OGC}PropertyIsEqualTo/{OGC}Literal").text
            classes[value] = (rule.find(f"{SE}Description/{SE}Title").text, symbols)
    return classes


def rgba(c):
    return c.red(), c.green(), c.blue(), c.alpha()


def drawn_symbols(symbol):
    """The same of a QGIS symbol."""
    parts = []
    for layer in symbol.symbolLayers():
        kind = layer.layerType()
        if kind == "LinePatternFill":
            line = layer.subSymbol().symbolLayer(0)
            parts.append(("hatch", rgba(line.color()), round(line.width(), 2)))
        elif kind == "SimpleFill":
            if layer.brushStyle() != 0:
                parts.append(("fill", rgba(layer.fillColor()), None))
            if layer.strokeStyle() != 0:
                parts.append(("stroke", rgba(layer.strokeColor()), round(layer.strokeWidth(), 2)))
        elif kind == "SimpleLine":
            parts.append(("stroke", rgba(layer.color()), round(layer.width(), 2)))
        elif kind == "SimpleMarker":
            parts.append(("mark", rgba(layer.fillColor()), round(layer.size(), 2)))
        else:
            parts.append((kind, None, None))
    return parts


def check_layer(layer, kind, geometry, classes):
    name = layer.name()
    expect(f"{name} geometry", geometry, layer.geometryType())
    renderer = layer.renderer()
    expect(f"{name} renderer", ("categorizedSymbol", "effect"),
           (renderer.type(), renderer.classAttribute() if renderer.type() == "categorizedSymbol" else None))
    if renderer.type() != "categorizedSymbol":
        return
    got = {c.value(): (c.label(), drawn_symbols(c.symbol())) for c in renderer.categories()}
    expect(f"{name} classes", sorted(classes), sorted(got))
    for effect in sorted(set(classes) & set(got)):
        expect(f"{name} {effect} label", classes[effect][0], got[effect][0])
        expect(f"{name} {effect} symbol", sorted(map(str, classes[effect][1])), sorted(map(str, got[effect][1])))
    for feature in layer.getFeatures():
        if renderer.categoryIndexForValue(feature["effect"]) < 0:
            faults.append(f"{name}: feature {feature.id()} with effect {feature['effect']} has no class")
    fields = layer.fields()
    for field, alias in (("effect_label", "结论"), ("sentence_zh", "问题（中文）"), ("measured", "实测")):
        expect(f"{name} alias of {field}", alias, layer.attributeAlias(fields.indexOf(field)))


def worst_place(layers):
    """Around the first of the most severe findings, and the colour of its outline."""
    for effect in ("forbid", "permit", "warn", "info"):
        for layer in layers:
            for feature in layer.getFeatures(f"\"effect\" = '{effect}'"):
                symbol = layer.renderer().symbols(QgsRenderContext())[layer.renderer().categoryIndexForValue(effect)]
                outline = [rgba for part, rgba, _ in drawn_symbols(symbol) if part in ("stroke", "mark")]
                centre = feature.geometry().boundingBox().center()
                return QgsRectangle(centre.x() - 700, centre.y() - 450, centre.x() + 700, centre.y() + 450), outline[0][:3]
    return None


def draw(layers, extent, target):
    settings = QgsMapSettings()
    settings.setLayers(list(reversed(layers)))  # points above lines above areas
    settings.setDestinationCrs(layers[0].crs())
    settings.setExtent(extent)
    settings.setOutputSize(QSize(1400, 900))
    settings.setOutputDpi(96)
    settings.setBackgroundColor(QColor("white"))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    for error in job.errors():
        faults.append(f"drawing {error.layerID}: {error.message}")
    image = job.renderedImage()
    image.save(target)
    return {QColor(image.pixel(x, y)).getRgb()[:3] for x in range(image.width()) for y in range(image.height())}


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    export, styles, target = sys.argv[1:]
    application = QgsApplication([], False)
    application.initQgis()
    layers = []
    for name, (kind, geometry) in KINDS.items():
        layer = QgsVectorLayer(f"{export}|layername={name}", name, "ogr")
        if not layer.isValid():
            faults.append(f"{name}: QGIS cannot open it")
            continue
        message, found = layer.loadDefaultStyle()
        expect(f"{name} default style", True, found)
        check_layer(layer, kind, geometry, expected_classes(styles, kind))
        layers.append(layer)
    table = QgsVectorLayer(f"{export}|layername=findings_table", "findings_table", "ogr")
    expect("findings_table is a table", (True, QgsWkbTypes.NullGeometry), (table.isValid(), table.geometryType()))
    counts = {layer.name(): layer.featureCount() for layer in [*layers, table]}
    if sum(counts.values()) == 0:
        faults.append("the export has no findings")
    place = worst_place(layers)
    if place:
        extent, outline = place
        expect(f"outline {outline} of the worst finding in the picture", True, outline in draw(layers, extent, target))
    print(f"QGIS {Qgis.QGIS_VERSION}: {counts}, picture {target}")
    print("\n".join(faults) if faults else "classes, labels, colours, widths and aliases as in styles/findings.sld")
    sys.stdout.flush()
    # Python and QGIS take each other's objects apart in no fixed order: leave without it
    os._exit(1 if faults else 0)


if __name__ == "__main__":
    main()
