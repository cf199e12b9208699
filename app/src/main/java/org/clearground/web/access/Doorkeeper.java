package org.clearground.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.clearground.web.people.AuditEvent;
import org.clearground.web.people.Credentials;
import org.clearground.web.people.SqlAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Opens a page to those whose role has the right that the page names, and to nobody when it names none. Whoever
/// still has a first password sees nothing but the page to change it.
final class Doorkeeper implements AuthorizationManager<RequestAuthorizationContext> {

    private final RequestMappingHandlerMapping pages;
    private final SqlAccounts accounts;

    Doorkeeper(RequestMappingHandlerMapping pages, SqlAccounts accounts) {
        this.pages = pages;
        this.accounts = accounts;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        Authentication who = authentication.get();
        Optional<Object> page = handler(context.getRequest());
        if (who != null && SignedIn.role(who).isPresent() && page.isEmpty()) {
            // there is nothing behind the door: the answer is that there is no such page
            return new AuthorizationDecision(true);
        }
        Right right = page.flatMap(Doorkeeper::right).orElse(null);
        boolean allowed = right != null
                && right.allows(who == null ? Optional.empty() : SignedIn.role(who))
                && (right == Right.OPEN || who == null || stillIs(who) && mayGoOn(who, right));
        if (!allowed && who != null && SignedIn.role(who).isPresent()) {
            accounts.audit(
                    who.getName(),
                    AuditEvent.ACCESS_REFUSED,
                    context.getRequest().getMethod() + " "
                            + context.getRequest().getRequestURI());
        }
        return new AuthorizationDecision(allowed);
    }

    /// A session outlives a change of rights: what counts is the account as it is now.
    private boolean stillIs(Authentication who) {
        return accounts.find(who.getName())
                .map(Credentials::person)
                .filter(p -> !p.disabled() && Optional.of(p.role()).equals(SignedIn.role(who)))
                .isPresent();
    }

    private static boolean mayGoOn(Authentication who, Right right) {
        return !SignedIn.hasFirstPassword(who) || right == Right.OPEN || right == Right.OWN_ACCOUNT;
    }

    private static Optional<Right> right(Object handler) {
        return Optional.of(handler)
                .filter(HandlerMethod.class::isInstance)
                .map(h -> ((HandlerMethod) h).getMethodAnnotation(Needs.class))
                .map(Needs::value);
    }

    private Optional<Object> handler(HttpServletRequest request) {
        try {
            return Optional.ofNullable(pages.getHandler(request)).map(HandlerExecutionChain::getHandler);
        } catch (Exception e) { // declared so; such as a page that is not called by this method
            return Optional.empty();
        }
    }
}
