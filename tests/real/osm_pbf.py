"""OpenStreetMap's PBF read with the standard library alone: an independent witness of what a file holds.

Format: https://wiki.openstreetmap.org/wiki/PBF_Format (blobs of zlib, protocol buffers, dense nodes, delta coding).
"""

import struct
import zlib


def _varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, at
        shift += 7


def _fields(data):
    """(number, value) of a protobuf message; a length-delimited value is bytes, any other an integer."""
    at = 0
    while at < len(data):
        key, at = _varint(data, at)
        kind = key & 7
        if kind == 0:
            value, at = _varint(data, at)
        elif kind == 2:
            size, at = _varint(data, at)
            value, at = data[at:at + size], at + size
        else:
            size = 8 if kind == 1 else 4
            value, at = data[at:at + size], at + size
        yield key >> 3, value


def _packed(data):
    at, values = 0, []
    while at < len(data):
        value, at = _varint(data, at)
        values.append(value)
    return values


def _signed(value):
    return (value >> 1) ^ -(value & 1)


def _deltas(data):
    total, values = 0, []
    for value in _packed(data):
        total += _signed(value)
        values.append(total)
    return values


def _blocks(path):
    with open(path, "rb") as file:
        while head := file.read(4):
            header = dict(_fields(file.read(struct.unpack(">I", head)[0])))
            blob = dict(_fields(file.read(header[3])))
            yield header[1].decode(), zlib.decompress(blob[3]) if 3 in blob else blob[1]


class Extract:
    """nodes: id -> (lon, lat); ways: id -> (tags, node ids); relations: id -> tags."""

    def __init__(self, path):
        self.nodes, self.ways, self.relations = {}, {}, {}
        for kind, data in _blocks(path):
            if kind == "OSMData":
                self._read_block(data)

    def _read_block(self, data):
        fields = list(_fields(data))
        numbers = {n: v for n, v in fields if n in (17, 19, 20)}
        self._scale = (numbers.get(17, 100), numbers.get(19, 0), numbers.get(20, 0))
        table = next(v for n, v in fields if n == 1)
        self._strings = [text.decode("utf-8") for _, text in _fields(table)]
        for number, group in fields:
            if number == 2:
                self._read_group(group)

    def _read_group(self, group):
        for number, data in _fields(group):
            if number == 1:
                raise ValueError("plain nodes: not written by the tools of this file")
            if number == 2:
                self._read_dense(dict(_fields(data)))
            elif number == 3:
                way = dict(_fields(data))
                self.ways[way[1]] = (self._tags(way), _deltas(way.get(8, b"")))
            elif number == 4:
                relation = dict(_fields(data))
                self.relations[relation[1]] = self._tags(relation)

    def _read_dense(self, dense):
        step, lat_0, lon_0 = self._scale
        for node, lat, lon in zip(_deltas(dense[1]), _deltas(dense[8]), _deltas(dense[9])):
            self.nodes[node] = (1e-9 * (lon_0 + step * lon), 1e-9 * (lat_0 + step * lat))

    def _tags(self, element):
        keys, values = _packed(element.get(2, b"")), _packed(element.get(3, b""))
        return {self._strings[k]: self._strings[v] for k, v in zip(keys, values)}
