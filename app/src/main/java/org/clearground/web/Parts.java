package org.clearground.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/// The pages and what they are made of: every class below this package that says so by its annotation. Spring's
/// own search opens and reads each class file; the virtual machine has most of these classes in its cache,
/// where asking them takes a tenth of that.
final class Parts {

    private static final String BELOW = ClassUtils.convertClassNameToResourcePath(Parts.class.getPackageName()) + "/";
    private static final String CLASS_FILE = ".class";
    private static final String NO_CLASS = ".package-info";

    private Parts() {}

    /// The classes, in the order in which they lie.
    static Class<?>[] all() {
        List<Class<?>> found = new ArrayList<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:" + BELOW + "**/*" + CLASS_FILE)) {
                String name = name(file);
                if (!name.endsWith(NO_CLASS)) {
                    Class<?> type = Class.forName(name, false, Parts.class.getClassLoader());
                    if (AnnotatedElementUtils.isAnnotated(type, Component.class)) {
                        found.add(type);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("a class file that is no class: " + e.getMessage(), e);
        }
        return found.toArray(Class<?>[]::new);
    }

    private static String name(Resource file) throws IOException {
        String address = file.getURL().getPath();
        String path = address.substring(address.lastIndexOf(BELOW), address.length() - CLASS_FILE.length());
        return ClassUtils.convertResourcePathToClassName(path);
    }
}
