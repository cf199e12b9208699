package org.clearground.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;

class PartsTest {

    /// What Spring would find by opening every class file; classes of the tests lie in other folders and count
    /// too.
    @Test
    void findsWhatSpringsOwnSearchFinds() {
        var search = new ClassPathScanningCandidateComponentProvider(true);
        assertThat(Arrays.stream(Parts.all()).map(Class::getName))
                .hasSizeGreaterThan(70)
                .containsExactlyInAnyOrderElementsOf(search.findCandidateComponents("org.clearground.web").stream()
                        .map(BeanDefinition::getBeanClassName)
                        .toList());
    }
}
