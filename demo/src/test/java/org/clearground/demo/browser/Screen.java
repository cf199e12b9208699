package org.clearground.demo.browser;

/// The sizes at which every page is looked at.
enum Screen {
    WIDE(1280, 900),
    PHONE(390, 844);

    final int width;
    final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }
}
