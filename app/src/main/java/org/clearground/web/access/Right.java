package org.clearground.web.access;

import static org.clearground.web.people.Role.ADMINISTRATOR;
import static org.clearground.web.people.Role.CASE_WORKER;
import static org.clearground.web.people.Role.INFORMATION_OFFICER;
import static org.clearground.web.people.Role.OPERATOR;
import static org.clearground.web.people.Role.PLANNER;
import static org.clearground.web.people.Role.QA_INSPECTOR;
import static org.clearground.web.people.Role.REVIEWER;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearground.web.people.Role;

/// What a page may be called for, and by whom. A page names one of these; a page that names none is called by
/// nobody.
public enum Right {

    /// Everybody, also who has not signed in.
    OPEN(true, List.of(Role.values())),

    /// Whoever has signed in: the own account.
    OWN_ACCOUNT(false, List.of(Role.values())),

    /// Figures, reports and the head of the chain.
    READ_FIGURES(false, List.of(Role.values())),

    /// All records of the country with their places, wherever they lie and whoever wrote them.
    READ_RECORDS(false, List.of(ADMINISTRATOR, INFORMATION_OFFICER, REVIEWER, QA_INSPECTOR, PLANNER)),

    /// The map as partners see it: accidents by cells, nothing that is marked for the authority alone.
    PARTNER_MAP(false, List.of(ADMINISTRATOR, INFORMATION_OFFICER, REVIEWER, QA_INSPECTOR, PLANNER, CASE_WORKER)),

    /// The map as the public sees it, with the hazards and releases of the own districts as partners see them.
    DISTRICT_MAP(false, List.of(OPERATOR)),

    /// Single records; of these an operator sees those that [Reach] opens to it. A page that names this right
    /// asks it for each record.
    READ_REACHED_RECORDS(false, List.of(ADMINISTRATOR, INFORMATION_OFFICER, REVIEWER, OPERATOR, QA_INSPECTOR, PLANNER)),

    /// Entering, correcting and withdrawing records, those that [Reach] opens; all of it waits for approval.
    ENTER_RECORDS(false, List.of(ADMINISTRATOR, INFORMATION_OFFICER, OPERATOR, QA_INSPECTOR, PLANNER)),

    /// What one sent, and what waits for oneself.
    FOLLOW_UP(false, List.of(ADMINISTRATOR, INFORMATION_OFFICER, REVIEWER, OPERATOR, QA_INSPECTOR, PLANNER)),

    /// Sending files of records; all of it waits for approval.
    IMPORT_FILES(false, List.of(ADMINISTRATOR, INFORMATION_OFFICER, OPERATOR)),

    /// Approving or returning what another person sent.
    APPROVE(false, List.of(ADMINISTRATOR, INFORMATION_OFFICER, REVIEWER)),

    /// Overriding a guard, with a reason, for a record that one approves.
    OVERRIDE_GUARDS(false, List.of(ADMINISTRATOR, INFORMATION_OFFICER, REVIEWER)),

    /// Asking that a period be closed; that waits for approval too.
    CLOSE_PERIODS(false, List.of(ADMINISTRATOR, INFORMATION_OFFICER)),

    /// Recomputing the books.
    VERIFY(false, List.of(ADMINISTRATOR, INFORMATION_OFFICER, REVIEWER)),

    /// Accounts and the audit list.
    MANAGE_PEOPLE(false, List.of(ADMINISTRATOR));

    private final boolean open;
    private final Set<Role> roles;

    Right(boolean open, List<Role> roles) {
        this.open = open;
        this.roles = EnumSet.copyOf(roles);
    }

    /// Whether this role has the right; nobody who has signed in is empty.
    public boolean allows(Optional<Role> role) {
        return open || role.filter(roles::contains).isPresent();
    }
}
