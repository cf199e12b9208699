package org.clearground.web.access;

import java.util.List;
import java.util.Optional;
import org.clearground.web.people.Credentials;
import org.clearground.web.people.SqlAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/// Who comes from the authority's own service is the account of that name here, with its role; without an
/// account, or when it is switched off, nobody comes in. The service says who somebody is, never what the
/// person may do.
final class OpenIdPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final OidcUserService service = new OidcUserService();
    private final SqlAccounts accounts;
    private final String claim;

    OpenIdPeople(SqlAccounts accounts, String claim) {
        this.accounts = accounts;
        this.claim = claim;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser comes = service.loadUser(request);
        String name = comes.getClaimAsString(claim);
        Credentials known = (name == null ? Optional.<Credentials>empty() : accounts.find(name))
                .filter(c -> !c.person().disabled())
                .orElseThrow(() -> refused(name));
        return new DefaultOidcUser(
                List.of(new SimpleGrantedAuthority(known.person().role().code())),
                comes.getIdToken(),
                comes.getUserInfo(),
                claim);
    }

    private OAuth2AuthenticationException refused(@Nullable String name) {
        accounts.refused(name == null ? "" : name);
        return new OAuth2AuthenticationException(new OAuth2Error("no_account"), "there is no such account here");
    }
}
