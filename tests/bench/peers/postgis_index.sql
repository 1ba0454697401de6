-- What PostGIS builds once: indexes over the layers, and long lines and large areas cut into small pieces, as its manual
-- advises. Run after the layers are loaded into schema public. Stops at the first error (psql -v ON_ERROR_STOP=1).

-- The rules about barriers: where each strip's edge lies. Distances by setting: city, suburb, village, elsewhere.
CREATE UNLOGGED TABLE strips AS
WITH chosen AS (
    SELECT b.id AS barrier, b.geom, b.geometry_is, b.half_width_m, b.setting, coalesce(b.accuracy_m, 0) AS accuracy, r.*
    FROM barriers b CROSS JOIN LATERAL (VALUES
        ('corridor.power_line.35_110kv', b.class = 'power_line' AND b.voltage_kv BETWEEN 35 AND 110,
         ARRAY[10.0, 10, 10, 10], false, true, 0),
        ('corridor.power_line.154_330kv', b.class = 'power_line' AND b.voltage_kv BETWEEN 154 AND 330,
         ARRAY[15.0, 15, 15, 15], false, true, 0),
        ('corridor.power_line.500kv', b.class = 'power_line' AND b.voltage_kv = 500,
         ARRAY[20.0, 20, 20, 20], false, true, 0),
        ('corridor.road.expressway', b.class = 'road' AND b.grade = 'expressway',
         ARRAY[30.0, 30, 30, 30], false, true, 0),
        ('corridor.road.national', b.class = 'road' AND b.grade = 'national',
         ARRAY[20.0, 20, 20, 20], false, true, 0),
        ('corridor.road.provincial', b.class = 'road' AND b.grade = 'provincial',
         ARRAY[15.0, 15, 15, 15], false, true, 0),
        ('corridor.road.county', b.class = 'road' AND b.grade = 'county',
         ARRAY[10.0, 10, 10, 10], false, true, 0),
        ('corridor.railway.high_speed', b.class = 'railway' AND b.speed_class = 'high_speed',
         ARRAY[10.0, 12, 15, 20], false, false, 0),
        ('corridor.railway.other', b.class = 'railway' AND b.speed_class = 'other',
         ARRAY[8.0, 10, 12, 15], false, false, 0),
        ('corridor.oil_gas_pipeline.long_distance', b.class = 'oil_gas_pipeline' AND b.grade = 'long_distance',
         ARRAY[5.0, 5, 5, 5], true, true, 0),
        ('corridor.telecom.cable', b.class = 'telecom',
         ARRAY[1.0, 1, 1, 1], true, true, 0),
        ('corridor.river.bank', b.class = 'river' AND b.grade = 'main_stem',
         ARRAY[40.0, 40, 40, 40], false, false, 2)
    ) AS r (rule, holds, distances, from_centre, forbids, least_pollution)
    WHERE r.holds
), measured AS (
    SELECT c.*,
        CASE c.setting WHEN 'city' THEN distances[1] WHEN 'suburb_housing' THEN distances[2]
            WHEN 'village_housing' THEN distances[3] WHEN 'elsewhere' THEN distances[4]
            ELSE greatest(distances[1], distances[2], distances[3], distances[4]) END::float8 AS required,
        -- from the stored geometry out to the edge that the rule measures from; NULL: not assessable
        CASE WHEN ST_Dimension(geom) = 2 THEN 0
            WHEN geometry_is = 'centreline' THEN CASE WHEN from_centre THEN 0 ELSE half_width_m END
            WHEN geometry_is = 'outer_edge' THEN CASE WHEN from_centre THEN -half_width_m ELSE 0 END
        END AS outwards
    FROM chosen c
)
SELECT row_number() OVER () AS strip, rule, barrier, geom, accuracy, forbids, least_pollution, required, outwards,
    required + outwards + accuracy AS reach
FROM measured WHERE outwards IS NOT NULL;

CREATE UNLOGGED TABLE strip_edges AS
SELECT strip, reach, ST_Subdivide(geom, 16) AS geom FROM strips;
CREATE UNLOGGED TABLE strip_ground AS
SELECT strip, ST_Subdivide(ST_Buffer(geom, required + outwards, 'quad_segs=16'), 48) AS geom FROM strips;

CREATE UNLOGGED TABLE limits AS
SELECT row_number() OVER () AS number, r.rule, r.forbids, r.least_pollution, a.id AS area, a.geom
FROM areas a JOIN (VALUES
    ('area.basic_farmland', 'basic_farmland', true, 0),
    ('area.ecological_red_line', 'ecological_red_line', true, 0),
    ('area.relics', 'relics', true, 0),
    ('area.flood', 'flood', false, 0),
    ('area.water_source_2', 'water_source_2', true, 2)
) AS r (rule, class, forbids, least_pollution) ON a.class = r.class;
CREATE UNLOGGED TABLE limit_ground AS
SELECT number, ST_Subdivide(geom, 48) AS geom FROM limits;

CREATE INDEX ON plots USING gist (geom);
CREATE INDEX ON buildings USING gist (geom);
CREATE INDEX ON receptors USING gist (geom);
CREATE INDEX ON strip_edges USING gist (geom);
CREATE INDEX ON strip_edges (strip);
CREATE INDEX ON strip_ground USING gist (geom);
CREATE INDEX ON strip_ground (strip);
CREATE INDEX ON limit_ground USING gist (geom);
CREATE UNIQUE INDEX ON plots (id);
CREATE UNIQUE INDEX ON buildings (id);
CREATE UNIQUE INDEX ON strips (strip);
ANALYZE;
