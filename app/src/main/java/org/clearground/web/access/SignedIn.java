package org.clearground.web.access;

import java.util.Optional;
import org.clearground.web.people.Role;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/// Who is calling.
public final class SignedIn {

    /// What a person with a first password may do is to change it.
    static final String FIRST_PASSWORD = "first-password";

    private static final String NOBODY = "-";

    private SignedIn() {}

    /// The role of whoever has signed in.
    public static Optional<Role> role(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .flatMap(a -> Role.of(String.valueOf(a)).stream())
                .findFirst();
    }

    static boolean hasFirstPassword(Authentication authentication) {
        return authentication.getAuthorities().stream().anyMatch(a -> FIRST_PASSWORD.equals(a.getAuthority()));
    }

    /// The role of the caller of this page; empty for nobody.
    public static Optional<Role> role() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? Optional.empty() : role(authentication);
    }

    /// The name of the caller of this page; `-` for nobody.
    public static String name() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null || role(authentication).isEmpty() ? NOBODY : authentication.getName();
    }
}
