package org.clearground.web.map;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Serves the map's library from the jar that carries it, with its licence: `/assets/map/ol/dist/ol.js`,
/// `/assets/map/ol/ol.css`, `/assets/map/ol/LICENSE.md`.
@Configuration(proxyBeanMethods = false)
class MapAssets implements WebMvcConfigurer {

    /// The version that the build pins; a test finds the library under it.
    static final String VERSION = "10.7.0";

    static final String FOLDER = "META-INF/resources/webjars/ol/" + VERSION + "/";

    private static final int DAYS = 30;

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/map/ol/**")
                .addResourceLocations("classpath:/" + FOLDER)
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(DAYS)));
    }
}
