package org.clearground.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// The program with which GIS people load files into PostGIS: types found out by looking, geometries from WKT, a
/// spatial index, nothing checked.
final class Ogr2ogr {

    private static final String DATABASE = "bench_ogr2ogr";

    private Ogr2ogr() {}

    /// How long it takes to load all CSV files of a folder into an empty database.
    static Duration load(Path folder, SqlServer server) {
        server.newDatabase(DATABASE);
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all =
                    files.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
            return Stopwatch.once(() -> all.forEach(file -> load(file, server.ogrName(DATABASE))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            server.drop(DATABASE);
        }
    }

    private static void load(Path file, String database) {
        String table = String.valueOf(file.getFileName()).replace(".csv", "").replace('.', '_');
        List<String> command = List.of(
                "ogr2ogr",
                "-f",
                "PostgreSQL",
                "--config",
                "PG_USE_COPY",
                "YES",
                "-a_srs",
                "EPSG:4326",
                "-oo",
                "AUTODETECT_TYPE=YES",
                "-oo",
                "GEOM_POSSIBLE_NAMES=geometry",
                "-oo",
                "KEEP_GEOM_COLUMNS=NO",
                "-nln",
                table,
                database,
                file.toString());
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("ogr2ogr did not load " + file.getFileName() + ": " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("ogr2ogr is not installed: apt-get install gdal-bin", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
