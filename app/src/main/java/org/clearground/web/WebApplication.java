package org.clearground.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/// What Spring puts together: the pages, their texts, their style.
@EnableAutoConfiguration
public class WebApplication implements WebMvcConfigurer {

    /// The languages of the pages, English first.
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("az"));

    /// The language that somebody chose stays in a cookie; until then it is the one that the browser or the
    /// program asks for, and English where it asks for none that there is.
    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("language");
        resolver.setDefaultLocaleFunction(WebApplication::wanted);
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Strict");
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }

    private static Locale wanted(HttpServletRequest request) {
        String asked = request.getHeader("Accept-Language");
        try {
            Locale found = asked == null ? null : Locale.lookup(Locale.LanguageRange.parse(asked), LANGUAGES);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException e) { // it is not written as languages are
            return Locale.ENGLISH;
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor language = new LocaleChangeInterceptor();
        language.setParamName("language");
        language.setIgnoreInvalidLocale(true);
        registry.addInterceptor(language);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/org/clearground/web/assets/")
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)));
    }
}
