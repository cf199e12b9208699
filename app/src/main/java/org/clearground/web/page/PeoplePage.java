package org.clearground.web.page;

import java.util.List;
import org.clearground.books.Books;
import org.clearground.registry.OrganisationType;
import org.clearground.registry.PlaceType;
import org.clearground.web.access.Needs;
import org.clearground.web.access.Right;
import org.clearground.web.access.SignedIn;
import org.clearground.web.people.AuditLine;
import org.clearground.web.people.Person;
import org.clearground.web.people.Realm;
import org.clearground.web.people.Role;
import org.clearground.web.people.SqlAccounts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Accounts and the audit list.
@Controller
final class PeoplePage {

    private static final int LINES = 100;

    private final SqlAccounts accounts;
    private final Books books;

    PeoplePage(SqlAccounts accounts, Books books) {
        this.accounts = accounts;
        this.books = books;
    }

    @Needs(Right.MANAGE_PEOPLE)
    @GetMapping("/people")
    String people(Model model) {
        return list(model);
    }

    private String list(Model model) {
        model.addAttribute("people", accounts.people());
        model.addAttribute("roles", List.of(Role.values()));
        model.addAttribute("own", SignedIn.name());
        return "people";
    }

    @Needs(Right.MANAGE_PEOPLE)
    @PostMapping("/people")
    String add(@RequestParam String name, @RequestParam String role, @RequestParam String password, Model model) {
        return change(
                model,
                () -> accounts.add(new Person(name.strip(), role(role), true, false), password, SignedIn.name()));
    }

    @Needs(Right.MANAGE_PEOPLE)
    @PostMapping("/people/{name}/role")
    String role(@PathVariable String name, @RequestParam String role, Model model) {
        return change(model, () -> accounts.changeRole(other(name), role(role), SignedIn.name()));
    }

    @Needs(Right.MANAGE_PEOPLE)
    @PostMapping("/people/{name}/realm")
    String realm(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String districts,
            Model model) {
        return change(
                model,
                () -> accounts.changeRealm(other(name), known(Realm.of(organisation, districts)), SignedIn.name()));
    }

    /// A realm of which the books know the organisation and the places; refuses another one.
    private Realm known(Realm realm) {
        long head = books.ledger().head().seq();
        if (!realm.organisation().isEmpty()
                && books.find(OrganisationType.TYPE, realm.organisation(), head).isEmpty()) {
            throw new IllegalArgumentException("The books have no organisation '" + realm.organisation()
                    + "': write its number, as it stands among the records.");
        }
        realm.districts().stream()
                .filter(place -> books.find(PlaceType.TYPE, place, head).isEmpty())
                .findFirst()
                .ifPresent(place -> {
                    throw new IllegalArgumentException("The books have no place '" + place
                            + "': write the numbers of places, separated by commas.");
                });
        return realm;
    }

    @Needs(Right.MANAGE_PEOPLE)
    @PostMapping("/people/{name}/disabled")
    String disabled(@PathVariable String name, @RequestParam boolean disabled, Model model) {
        return change(model, () -> accounts.disable(other(name), disabled, SignedIn.name()));
    }

    @Needs(Right.MANAGE_PEOPLE)
    @PostMapping("/people/{name}/password")
    String reset(@PathVariable String name, @RequestParam String password, Model model) {
        return change(model, () -> accounts.reset(other(name), password, SignedIn.name()));
    }

    @Needs(Right.MANAGE_PEOPLE)
    @GetMapping("/people/audit")
    String audit(@RequestParam(required = false) Long before, Model model) {
        List<AuditLine> lines = accounts.audited(before == null ? Long.MAX_VALUE : before, LINES);
        model.addAttribute("lines", lines);
        model.addAttribute("more", lines.size() == LINES ? lines.getLast().number() : 0L);
        return "audit";
    }

    /// Nobody locks the own door from inside.
    private static String other(String name) {
        if (name.equals(SignedIn.name())) {
            throw new IllegalArgumentException("Ask another administrator to change your own account.");
        }
        return name;
    }

    private static Role role(String code) {
        return Role.of(code).orElseThrow(() -> new IllegalArgumentException("'" + code + "' is no role."));
    }

    private String change(Model model, Runnable change) {
        try {
            change.run();
            return "redirect:/people";
        } catch (IllegalArgumentException e) {
            model.addAttribute("sentence", e.getMessage());
            return list(model);
        }
    }
}
