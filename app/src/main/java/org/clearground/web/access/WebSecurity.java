package org.clearground.web.access;

import org.clearground.web.people.SqlAccounts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Deny by default: each page names its right, the style and the few static files are open, all else is refused.
@Configuration(proxyBeanMethods = false)
public class WebSecurity {

    /// Nothing from outside, nothing inline, no frame around it.
    public static final String CONTENT_POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:;"
            + " font-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none';"
            + " base-uri 'none'";

    /// The largest file that a page takes, in bytes.
    public static final long LARGEST_FILE = 32L << 20;

    /// The largest upload with all its files, in bytes.
    public static final long LARGEST_UPLOAD = 64L << 20;

    /// The one chain of filters.
    @Bean
    SecurityFilterChain filters(
            HttpSecurity http,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping pages,
            SqlAccounts accounts,
            WrongTries tries,
            ObjectProvider<OpenId> openId) {
        openId.ifAvailable(settings -> http.oauth2Login(service -> service.loginPage("/sign-in")
                .clientRegistrationRepository(new OpenIdService(settings))
                .userInfoEndpoint(u -> u.oidcUserService(new OpenIdPeople(accounts, settings.claim())))
                .defaultSuccessUrl("/", false)
                .failureUrl("/sign-in?refused")));
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/assets/**")
                        .permitAll()
                        .anyRequest()
                        .access(new Doorkeeper(pages, accounts)))
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("name")
                        .passwordParameter("password")
                        .defaultSuccessUrl("/", false)
                        .failureUrl("/sign-in?refused"))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .addFilterBefore(new UploadGuard(), CsrfFilter.class)
                .addFilterBefore(new HeldAddresses(tries), UploadGuard.class)
                .exceptionHandling(refused -> refused.accessDeniedHandler(new RefusedPage())
                        .defaultAuthenticationEntryPointFor(
                                (request, response, unknown) -> ApiFaults.unknown(
                                        response, "Call with a personal access token: Authorization: Bearer …"),
                                ApiFaults::isApi))
                .headers(headers -> headers.contentSecurityPolicy(c -> c.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /// The accounts of the data folder.
    @Bean
    UserDetailsService details(SqlAccounts accounts) {
        return new AccountDetails(accounts);
    }

    /// How passwords are kept.
    @Bean
    PasswordEncoder encoder() {
        return new BCryptPasswordEncoder();
    }

    /// Tells of every attempt to sign in.
    @Bean
    AuthenticationEventPublisher attempts(ApplicationEventPublisher events) {
        return new DefaultAuthenticationEventPublisher(events);
    }

    /// Writes attempts into the audit list.
    @Bean
    Attempts attemptList(SqlAccounts accounts, WrongTries tries) {
        return new Attempts(accounts, tries);
    }

    /// Hears of attempts.
    static final class Attempts {

        private final SqlAccounts accounts;
        private final WrongTries tries;

        Attempts(SqlAccounts accounts, WrongTries tries) {
            this.accounts = accounts;
            this.tries = tries;
        }

        @EventListener
        void came(AuthenticationSuccessEvent event) {
            accounts.signedIn(event.getAuthentication().getName());
        }

        @EventListener
        void refused(AbstractAuthenticationFailureEvent event) {
            accounts.refused(shortened(event.getAuthentication().getName()));
            if (event.getAuthentication().getDetails() instanceof WebAuthenticationDetails details) {
                tries.wrong(String.valueOf(details.getRemoteAddress()));
            }
        }

        private static String shortened(String name) {
            return name.length() > 40 ? name.substring(0, 40) + "…" : name;
        }
    }
}
