package org.clearground.ledger.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A quick proof that a file is sound: each page is used once and as it should be, each index holds the rows of
/// its table, in order, columns hold what they are for, and the spatial indexes agree. It reads each page once,
/// in the order of the trees; SQLite's own check looks up each row in each index instead, which takes several
/// times as long.
///
/// It only ever says *sound* or *not proven*. Then SQLite's check decides, so that this never accuses a file.
final class SqlFileProof {

    private static final System.Logger LOG = System.getLogger(SqlFileProof.class.getName());

    private final SqlitePageUse use;
    private final RowKey key;
    private final RowHash hash;
    private final SqliteTree tree;
    private final Map<String, List<String>> order;
    private final Set<String> walked = new HashSet<>();
    private final Map<String, RowSum> sums = new HashMap<>();

    private SqlFileProof(SqlitePages pages, Map<String, List<String>> order, RowKey key) {
        this.order = order;
        this.key = key;
        use = new SqlitePageUse(pages);
        hash = new RowHash(key);
        tree = new SqliteTree(pages, use);
    }

    /// The sums of the rows of some of its tables and of its spatial indexes, if the file is proven sound.
    ///
    /// @param held  a connection with an open read transaction
    /// @param order the tables whose rows are summed, each with the order in which its columns are hashed
    static Optional<Map<String, RowSum>> of(Path path, Connection held, Map<String, List<String>> order, RowKey key) {
        try (SqlitePages pages = SqlitePages.of(path)) {
            pages.checkHead();
            SqlFileProof proof = new SqlFileProof(pages, order, key);
            SqlLayouts layouts = SqlLayouts.of(held);
            proof.prove(layouts);
            for (String table : layouts.others()) {
                askSqlite(held, table);
            }
            return Optional.of(proof.sums);
        } catch (OddFile | IOException | SQLException | IndexOutOfBoundsException e) {
            LOG.log(System.Logger.Level.DEBUG, "not proven, so that SQLite checks it", e);
            return Optional.empty();
        }
    }

    /// Only SQLite knows what the tables of an index of words must hold.
    private static void askSqlite(Connection held, String table) throws SQLException, OddFile {
        List<String> said = SqlConnections.texts(held, "PRAGMA integrity_check(" + SqlDialect.quoted(table) + ")");
        if (!said.equals(List.of("ok"))) {
            throw new OddFile("the table " + table + ": " + said);
        }
    }

    private void prove(SqlLayouts layouts) throws IOException, OddFile {
        Map<String, SqlTableLayout> tables = layouts.tables();
        for (String rtree : layouts.rtrees()) {
            SqlTableLayout parents = required(tables, rtree + "_parent");
            SqlTableLayout places = required(tables, rtree + "_rowid");
            SqlTableLayout nodes = required(tables, rtree + "_node");
            SqliteRTree proof = new SqliteRTree(key, 4);
            table(parents, proof::parent);
            table(places, proof::place);
            table(nodes, proof::node);
            sums.put(rtree, proof.finish());
        }
        for (SqlTableLayout table : tables.values()) {
            if (!walked.contains(table.name())) {
                List<String> names = order.get(table.name());
                table(names == null ? table : table.inOrder(names), _ -> {});
            }
        }
        use.finish();
    }

    private static SqlTableLayout required(Map<String, SqlTableLayout> tables, String name) throws OddFile {
        SqlTableLayout table = tables.get(name);
        if (table == null || !table.hasRowid() || table.columns().size() != 2) {
            throw new OddFile("a spatial index of another kind");
        }
        return table;
    }

    private void table(SqlTableLayout table, SqliteTree.Rows also) throws IOException, OddFile {
        walked.add(table.name());
        RowSum sum = new RowSum();
        List<RowSum> expected = new ArrayList<>();
        table.indexes().forEach(_ -> expected.add(new RowSum()));
        boolean summed = order.containsKey(table.name());
        SqliteTree.Rows rows = row -> {
            checkValues(table, row);
            if (summed) {
                sum.add(row(table, row));
            }
            for (int i = 0; i < expected.size(); i++) {
                expected.get(i).add(entry(table.indexes().get(i), row));
            }
            also.row(row);
        };
        if (table.hasRowid()) {
            tree.table(table.root(), rows);
        } else {
            tree.index(table.root(), table.keys(), rows);
        }
        if (summed) {
            sums.put(table.name(), sum);
        }
        for (int i = 0; i < expected.size(); i++) {
            index(table.indexes().get(i), expected.get(i));
        }
    }

    private static void checkValues(SqlTableLayout table, SqliteRecord row) throws OddFile {
        if (row.columns() > table.columns().size()) {
            throw new OddFile("a row with too many values");
        }
        for (SqlTableLayout.Column column : table.columns()) {
            if (column.place() != SqlTableLayout.ROWID && !column.allows(row)) {
                throw new OddFile("a value that does not belong there");
            }
        }
    }

    private long row(SqlTableLayout table, SqliteRecord row) {
        for (SqlTableLayout.Column column : table.columns()) {
            if (column.place() == SqlTableLayout.ROWID) {
                hash.whole(row.rowid());
            } else {
                row.hash(column.place(), column.isReal(), hash);
            }
        }
        return hash.end();
    }

    private long entry(SqlTableLayout.Index index, SqliteRecord row) {
        for (int place : index.places()) {
            if (place == SqlTableLayout.ROWID) {
                hash.whole(row.rowid());
            } else {
                row.hash(place, false, hash);
            }
        }
        return hash.end();
    }

    private void index(SqlTableLayout.Index index, RowSum expected) throws IOException, OddFile {
        RowSum found = new RowSum();
        int columns = index.places().size();
        tree.index(index.root(), index.unique(), row -> {
            if (row.columns() != columns) {
                throw new OddFile("an index of other columns");
            }
            for (int i = 0; i < columns; i++) {
                row.hash(i, false, hash);
            }
            found.add(hash.end());
        });
        if (!found.agrees(expected)) {
            throw new OddFile("an index that is not that of its table");
        }
    }
}
