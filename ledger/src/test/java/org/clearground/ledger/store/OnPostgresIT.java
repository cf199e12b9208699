package org.clearground.ledger.store;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/// What every store does, on PostgreSQL.
@Tag("postgres")
class OnPostgresIT {

    static SqlStore database() {
        return SqlStore.parse(PrivateCluster.get().newDatabase(), Path.of(""));
    }

    @Nested
    class Appending extends AppendTest {
        @Override
        SqlStore newStore(String name) {
            return database();
        }
    }

    @Nested
    class Balances extends BalanceTest {
        @Override
        SqlStore newStore(String name) {
            return database();
        }
    }

    @Nested
    class RecordPages extends RecordPagesTest {
        @Override
        SqlStore newStore(String name) {
            return database();
        }
    }

    @Nested
    class Upgrades extends UpgradeTest {
        @Override
        SqlStore newStore(String name) {
            return database();
        }
    }

    @Nested
    class Marks extends MarkTest {
        @Override
        SqlStore newStore(String name) {
            return database();
        }
    }

    @Nested
    class Prefixes extends PrefixTest {
        @Override
        SqlStore newStore(String name) {
            return database();
        }
    }

    @Nested
    class Concurrency extends ConcurrencyTest {
        @Override
        SqlStore newStore(String name) {
            return database();
        }
    }

    @Nested
    class SharedCommits extends SharedCommitTest {
        @Override
        SqlStore newStore(String name) {
            return database();
        }
    }

    @Nested
    class ManyAtOnce extends ManyAtOnceTest {
        @Override
        SqlStore newStore(String name) {
            return database();
        }
    }

    @Nested
    class Crowds extends CrowdTest {
        @Override
        SqlStore newStore(String name) {
            return database();
        }
    }

    @Nested
    class RecordLists extends RecordListTest {
        @Override
        SqlStore newStore(String name) {
            return database();
        }
    }
}
