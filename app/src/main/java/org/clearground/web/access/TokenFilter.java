package org.clearground.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.clearground.web.people.SqlTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets programs in by a personal access token. Such a call has no session.
final class TokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";
    private static final String SCOPE = "scope:";

    private final SqlTokens tokens;
    private final WrongTries tries;

    TokenFilter(SqlTokens tokens, WrongTries tries) {
        this.tokens = tokens;
        this.tries = tries;
    }

    /// Whether a program calls with a token.
    static boolean isMeant(HttpServletRequest request) {
        return token(request).isPresent();
    }

    private static Optional<String> token(HttpServletRequest request) {
        @Nullable String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(header.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    /// What a method needs of the token's scope.
    static String scopeFor(String method) {
        return SCOPE + (method.equals("GET") || method.equals("HEAD") ? "read" : "write");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SqlTokens.Opened> opened = token(request).flatMap(tokens::open);
        if (opened.isEmpty()) {
            tries.wrong(request.getRemoteAddr());
            ApiFaults.unknown(response, "The token is unknown, expired or revoked, or its person may not sign in.");
            return;
        }
        List<SimpleGrantedAuthority> authorities = new java.util.ArrayList<>();
        authorities.add(new SimpleGrantedAuthority(opened.get().person().role().code()));
        authorities.add(new SimpleGrantedAuthority(SCOPE + "read"));
        if (opened.get().token().scope() == org.clearground.web.people.Token.Scope.WRITE) {
            authorities.add(new SimpleGrantedAuthority(SCOPE + "write"));
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                opened.get().person().name(), "", authorities));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }
}
