package org.clearground.web.page;

import jakarta.servlet.http.HttpSession;
import org.clearground.web.access.Needs;
import org.clearground.web.access.OpenId;
import org.clearground.web.access.Right;
import org.clearground.web.access.SignedIn;
import org.clearground.web.people.Credentials;
import org.clearground.web.people.SqlAccounts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Signing in, and the own password.
@Controller
final class SignInPage {

    private final SqlAccounts accounts;
    private final PasswordEncoder encoder;
    private final boolean service;

    SignInPage(SqlAccounts accounts, PasswordEncoder encoder, ObjectProvider<OpenId> openId) {
        this.accounts = accounts;
        this.encoder = encoder;
        service = openId.getIfAvailable() != null;
    }

    @Needs(Right.OPEN)
    @GetMapping("/sign-in")
    String signIn(Model model) {
        model.addAttribute("nobody", accounts.people().isEmpty());
        model.addAttribute("service", service);
        return "sign-in";
    }

    @Needs(Right.OWN_ACCOUNT)
    @GetMapping("/password")
    String password() {
        return "password";
    }

    /// Ends the session: whoever signs in again does so with the new password.
    @Needs(Right.OWN_ACCOUNT)
    @PostMapping("/password")
    String changed(
            @RequestParam String current,
            @RequestParam String chosen,
            @RequestParam String again,
            Model model,
            HttpSession session) {
        String name = SignedIn.name();
        boolean right = accounts.find(name)
                .map(Credentials::hash)
                .filter(hash -> encoder.matches(current, hash))
                .isPresent();
        try {
            if (!right) {
                throw new IllegalArgumentException("The current password is not right.");
            }
            if (!chosen.equals(again)) {
                throw new IllegalArgumentException("The new password was typed in two ways.");
            }
            accounts.changePassword(name, chosen);
        } catch (IllegalArgumentException e) {
            model.addAttribute("sentence", e.getMessage());
            return "password";
        }
        session.invalidate();
        return "redirect:/sign-in?changed";
    }
}
