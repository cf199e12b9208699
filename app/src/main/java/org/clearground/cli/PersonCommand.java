package org.clearground.cli;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.clearground.ledger.JsonArray;
import org.clearground.ledger.JsonObject;
import org.clearground.web.people.Person;
import org.clearground.web.people.Realm;
import org.clearground.web.people.Role;
import org.clearground.web.people.SqlAccounts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Accounts on the command line: the way in for the first administrator, and back in for one who is locked out.
@Command(
        name = "person",
        mixinStandardHelpOptions = true,
        header =
                "Add a person who may sign in to the pages, say for whom one works, give one a new first password, or list all.",
        description = "The first password is made by chance, printed once, and must be changed when signing in.",
        footer = {"", "Example: clearground person add leyla --role administrator"})
final class PersonCommand implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    DataFolder data = new DataFolder();

    @Parameters(index = "0", paramLabel = "WHAT", description = "add, assign, reset or list.")
    String what = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "The name to sign in with.")
    @Nullable
    String name;

    @Option(
            names = "--role",
            description = "administrator, information_officer, reviewer, operator, qa_inspector, planner,"
                    + " case_worker, reader. Default: reader")
    String role = Role.READER.code();

    @Option(
            names = "--organisation",
            paramLabel = "NUMBER",
            description = "For whom the person works: the organisation's number in the books. Default: none")
    String organisation = "";

    @Option(
            names = "--districts",
            paramLabel = "NUMBERS",
            description = "The places whose hazards and releases an operator sees, separated by commas. Default: none")
    String districts = "";

    @Option(names = "--json", description = "Answer as JSON.")
    boolean json;

    PersonCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        data.openToBook(environment).close();
        try (SqlAccounts accounts = SqlAccounts.open(data.folder(environment), environment.clock())) {
            switch (what) {
                case "add" -> add(accounts);
                case "assign" -> accounts.changeRealm(named(), realm(), environment.user());
                case "reset" -> reset(accounts);
                case "list" -> list(accounts.people());
                default ->
                    throw new Refusal("'" + what + "' is not what this command does: add, assign, reset or list.");
            }
        }
        return Exit.DONE;
    }

    private void add(SqlAccounts accounts) {
        Role of = Role.of(role)
                .orElseThrow(() -> new Refusal("'" + role + "' is no role: "
                        + Arrays.stream(Role.values()).map(Role::code).collect(Collectors.joining(", ")) + "."));
        String password = FirstPassword.byChance();
        accounts.add(new Person(named(), of, true, false, realm()), password, environment.user());
        tell(password);
    }

    private Realm realm() {
        return Realm.of(organisation, districts);
    }

    private void reset(SqlAccounts accounts) {
        String password = FirstPassword.byChance();
        accounts.reset(named(), password, environment.user());
        tell(password);
    }

    private String named() {
        if (name == null) {
            throw new Refusal("Say who: clearground person " + what + " NAME");
        }
        return name;
    }

    private void tell(String password) {
        environment
                .out()
                .println(
                        json
                                ? JsonObject.builder()
                                        .put("name", named())
                                        .put("first_password", password)
                                        .build()
                                        .toString()
                                : named() + " may sign in with this first password, which must then be changed: "
                                        + password);
    }

    private void list(List<Person> people) {
        if (json) {
            environment.out().println(JsonArray.of(people, PersonCommand::toJson));
            return;
        }
        Text table = new Text().row(List.of("name", "role", "organisation", "districts", "signing in"));
        people.forEach(p -> table.row(List.of(
                p.name(),
                p.role().code(),
                p.realm().organisation(),
                p.realm().districtList(),
                p.disabled() ? "switched off" : "on")));
        environment.out().print(table);
    }

    private static JsonObject toJson(Person person) {
        return JsonObject.builder()
                .put("name", person.name())
                .put("role", person.role().code())
                .put("organisation", person.realm().organisation())
                .put("districts", person.realm().districtList())
                .put("disabled", person.disabled())
                .build();
    }
}
