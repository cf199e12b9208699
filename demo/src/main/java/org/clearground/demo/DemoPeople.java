package org.clearground.demo;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.clearground.web.people.Person;
import org.clearground.web.people.Realm;
import org.clearground.web.people.Role;
import org.clearground.web.people.SqlAccounts;

/// People who try the demonstration country out: one of each role that a newcomer wants to see.
final class DemoPeople {

    private static final String BY = "demonstration";
    private static final List<Role> ROLES = List.of(
            Role.ADMINISTRATOR, Role.INFORMATION_OFFICER, Role.REVIEWER, Role.OPERATOR, Role.PLANNER, Role.READER);

    private DemoPeople() {}

    /// Adds them when there is nobody yet, each with a password of chance that need not be changed: everything
    /// here is fiction. Gives their names with their passwords, none when somebody was there.
    static Map<String, String> add(SqlAccounts accounts, Supplier<String> passwords) {
        Map<String, String> added = new TreeMap<>();
        if (accounts.people().isEmpty()) {
            for (Role role : ROLES) {
                String name = role.code().replace('_', '-');
                String password = passwords.get();
                accounts.add(new Person(name, role, true, false, realm(role)), passwords.get(), BY);
                accounts.changePassword(name, password);
                added.put(name, password);
            }
        }
        return added;
    }

    /// The operator works for one organisation, in two districts.
    private static Realm realm(Role role) {
        return role == Role.OPERATOR ? Realm.of("ALPHA", "aghdam, fuzuli") : Realm.NONE;
    }
}
