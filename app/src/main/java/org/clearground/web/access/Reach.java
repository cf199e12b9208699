package org.clearground.web.access;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.clearground.books.Books;
import org.clearground.books.Kept;
import org.clearground.intake.RecordRule;
import org.clearground.ledger.Entry;
import org.clearground.ledger.EntryKind;
import org.clearground.record.RecordType;
import org.clearground.web.people.Credentials;
import org.clearground.web.people.Person;
import org.clearground.web.people.Role;
import org.clearground.web.people.SqlAccounts;
import org.springframework.stereotype.Component;

/// How far a person reaches among the records: a [Right] opens pages, this the records on them. An operator
/// sees the hazards and releases of its districts, what its own organisation did, and the registries; it writes
/// what is its own. All others who may read records read all of them.
@Component
public final class Reach {

    private static final Set<String> REGISTRIES =
            Set.of("place", "organisation", "ordnance", "reporting_category", "reference_zone");

    private static final Set<String> GROUND = Set.of(
            "hazard_area",
            "task_order",
            "clearance_report",
            "missed_item",
            "progress_report",
            "completion_report",
            "reopening",
            "minefield_record",
            "marking",
            "minefield_sign",
            "handover");

    /// What only the authority decides.
    private static final Set<String> AUTHORITY = Set.of(
            "setting",
            "attribute",
            "place",
            "organisation",
            "ordnance",
            "reporting_category",
            "reference_zone",
            "exchange_rate",
            "opening_balance",
            "contamination_estimate",
            "duplicate_decision",
            "work_plan_target",
            "task_order",
            "accreditation",
            "suspension",
            "inspection",
            "nonconformity",
            "expected_return",
            "agreement",
            "contribution",
            "national_expense",
            "displacement_statement",
            "handover");

    private static final Set<String> QUALITY = Set.of("inspection", "nonconformity", "suspension");

    private static final Set<String> PLANNING = Set.of("work_plan_target", "task_order", "expected_return", "handover");

    private final Books books;
    private final SqlAccounts accounts;
    private final Districts districts;

    Reach(Books books, SqlAccounts accounts) {
        this.books = books;
        this.accounts = accounts;
        this.districts = new Districts(books);
    }

    /// The account of whoever calls, as it is now.
    public Person caller() {
        return accounts.find(SignedIn.name())
                .map(Credentials::person)
                .orElseThrow(() -> new IllegalStateException("a page was opened to nobody"));
    }

    /// Whether whoever calls sees every record.
    public boolean seesAll() {
        return caller().role() != Role.OPERATOR;
    }

    /// The numbers of the places around which whoever calls sees hazards and releases on the map as partners
    /// do; none for who sees as much everywhere anyway.
    public Set<String> nearPlaces() {
        return Right.DISTRICT_MAP.allows(SignedIn.role()) ? districts.places(caller().realm()) : Set.of();
    }

    /// Whether whoever calls sees this record.
    public boolean sees(Kept record) {
        return sees(caller(), record);
    }

    /// What whoever calls sees, for many records: the account is asked once.
    public Predicate<Kept> sight() {
        Person person = caller();
        return record -> sees(person, record);
    }

    /// Whether a person sees this record.
    public boolean sees(Person person, Kept record) {
        if (person.role() != Role.OPERATOR || REGISTRIES.contains(record.type().name())) {
            return true;
        }
        boolean near = GROUND.contains(record.type().name())
                && OwnColumns.place(record.type(), record.fields())
                        .filter(place -> districts.contain(person.realm(), place))
                        .isPresent();
        return near || isOwn(person, record);
    }

    /// Whether a record was made by the person's organisation: it says so, or, where its type has nothing to
    /// say it by, one of its people wrote it.
    boolean isOwn(Person person, Kept record) {
        String own = person.realm().organisation();
        if (own.isEmpty()) {
            return false;
        }
        return OwnColumns.of(record.type())
                .map(c -> record.fields().has(c) && record.fields().get(c).equals(own))
                .orElseGet(() -> wrote(own, record));
    }

    private boolean wrote(String organisation, Kept record) {
        Entry newest = record.entry();
        Optional<Entry> first = newest.draft().kind() == EntryKind.RECORDED
                ? Optional.of(newest)
                : books.ledger().history(newest.draft().record().id()).stream().findFirst();
        return first.map(Entry::draft)
                .flatMap(d -> accounts.find(d.author().writtenBy()))
                .filter(c -> c.person().realm().organisation().equals(organisation))
                .isPresent();
    }

    /// The newest version of a record in the books, if it was not withdrawn.
    Optional<Kept> kept(RecordType type, String number) {
        return books.kept(type.name(), number, books.ledger().head().seq());
    }

    Districts districts() {
        return districts;
    }

    /// Whether a person enters records of this type at all.
    public boolean enters(Person person, RecordType type) {
        if (!type.imported() || type.name().equals("attachment")) {
            return false;
        }
        return switch (person.role()) {
            case ADMINISTRATOR, INFORMATION_OFFICER -> true;
            case OPERATOR -> !AUTHORITY.contains(type.name());
            case QA_INSPECTOR -> QUALITY.contains(type.name());
            case PLANNER -> PLANNING.contains(type.name());
            case REVIEWER, CASE_WORKER, READER -> false;
        };
    }

    /// What is asked of each record that a person sends, beside the checks of its type: whether the person may
    /// write it.
    public RecordRule writes(Person person) {
        return new WriteRule(this, person);
    }
}
