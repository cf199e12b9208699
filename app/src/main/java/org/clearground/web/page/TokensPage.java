package org.clearground.web.page;

import java.security.SecureRandom;
import java.time.Duration;
import org.clearground.web.access.Needs;
import org.clearground.web.access.Right;
import org.clearground.web.access.SignedIn;
import org.clearground.web.people.SqlAccounts;
import org.clearground.web.people.Token;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The own personal access tokens.
@Controller
final class TokensPage {

    private static final int BYTES = 32;

    private final SqlAccounts accounts;
    private final SecureRandom random;

    TokensPage(SqlAccounts accounts, SecureRandom random) {
        this.accounts = accounts;
        this.random = random;
    }

    @Needs(Right.OWN_ACCOUNT)
    @GetMapping("/tokens")
    String tokens(Model model) {
        model.addAttribute("tokens", accounts.tokens().of(SignedIn.name()));
        model.addAttribute("now", accounts.now());
        return "tokens";
    }

    /// Shows the new token, once.
    @Needs(Right.OWN_ACCOUNT)
    @PostMapping("/tokens")
    String make(@RequestParam String label, @RequestParam String scope, @RequestParam String days, Model model) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        try {
            if (!days.matches("[0-9]{1,4}")) {
                throw new IllegalArgumentException("Days are a number.");
            }
            model.addAttribute(
                    "token",
                    accounts.tokens()
                            .make(
                                    SignedIn.name(),
                                    label,
                                    Token.Scope.of(scope),
                                    Duration.ofDays(Integer.parseInt(days)),
                                    bytes));
        } catch (IllegalArgumentException e) {
            model.addAttribute("sentence", e.getMessage());
        }
        return tokens(model);
    }

    @Needs(Right.OWN_ACCOUNT)
    @PostMapping("/tokens/{token}/revoke")
    String revoke(@PathVariable long token, Model model) {
        try {
            accounts.tokens().revoke(SignedIn.name(), token);
            return "redirect:/tokens";
        } catch (IllegalArgumentException e) {
            model.addAttribute("sentence", e.getMessage());
            return tokens(model);
        }
    }
}
