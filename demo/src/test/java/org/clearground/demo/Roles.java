package org.clearground.demo;

import org.clearground.ledger.store.PrivateCluster;

/// The roles of `docs/administration.md`, in the tests' own cluster.
final class Roles {

    private Roles() {}

    /// Makes those that are not there: the program's own for every day, and that of readers.
    static void make() {
        PrivateCluster cluster = PrivateCluster.get();
        for (String role : new String[] {"clearground_app", "clearground_reader"}) {
            cluster.execute(
                    "postgres",
                    "DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '" + role + "') THEN CREATE ROLE "
                            + role + " LOGIN PASSWORD '" + cluster.password() + "'; END IF; END $$");
        }
    }
}
