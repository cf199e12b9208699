package org.clearground.web.access;

import java.util.ArrayList;
import java.util.List;
import org.clearground.web.people.Credentials;
import org.clearground.web.people.SqlAccounts;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/// Tells Spring Security of the accounts.
final class AccountDetails implements UserDetailsService {

    private final SqlAccounts accounts;

    AccountDetails(SqlAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        Credentials known = accounts.find(name).orElseThrow(() -> new UsernameNotFoundException("nobody of that name"));
        List<SimpleGrantedAuthority> authorities = new ArrayList<>();
        authorities.add(new SimpleGrantedAuthority(known.person().role().code()));
        if (known.person().firstPassword()) {
            authorities.add(new SimpleGrantedAuthority(SignedIn.FIRST_PASSWORD));
        }
        return User.withUsername(name)
                .password(known.hash())
                .authorities(authorities)
                .disabled(known.person().disabled())
                .accountLocked(accounts.now().isBefore(known.lockedUntil()))
                .build();
    }
}
