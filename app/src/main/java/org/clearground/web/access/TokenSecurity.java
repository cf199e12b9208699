package org.clearground.web.access;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.clearground.web.people.SqlAccounts;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Calls with a personal access token: no session, no forgery token, nothing but the API, and of the person's
/// rights those that the token's scope leaves.
@Configuration(proxyBeanMethods = false)
public class TokenSecurity {

    /// The chain of filters for calls with a token.
    @Bean
    @Order(1)
    SecurityFilterChain tokens(
            HttpSecurity http,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping pages,
            SqlAccounts accounts,
            WrongTries tries) {
        Doorkeeper doorkeeper = new Doorkeeper(pages, accounts);
        return http.securityMatcher(TokenFilter::isMeant)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new TokenFilter(accounts.tokens(), tries), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new HeldAddresses(tries), TokenFilter.class)
                .addFilterAfter(new UploadGuard(), TokenFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().access((who, call) -> {
                    String scope = TokenFilter.scopeFor(call.getRequest().getMethod());
                    boolean scoped = ApiFaults.isApi(call.getRequest())
                            && who.get().getAuthorities().stream().anyMatch(a -> scope.equals(a.getAuthority()));
                    return scoped ? doorkeeper.authorize(who, call) : new AuthorizationDecision(false);
                }))
                .exceptionHandling(
                        faults -> faults.accessDeniedHandler((request, response, refused) -> ApiFaults.refused(
                                        response, "The token's scope or the person's role does not open this."))
                                .authenticationEntryPoint((request, response, unknown) -> ApiFaults.unknown(
                                        response, "Call with a personal access token: Authorization: Bearer …")))
                .build();
    }

    /// Where tokens come from.
    @Bean
    SecureRandom random() {
        return new SecureRandom();
    }

    /// Wrong tokens and sign-ins, by address.
    @Bean
    WrongTries tries(InstantSource clock, SqlAccounts accounts) {
        return new WrongTries(clock, accounts);
    }
}
