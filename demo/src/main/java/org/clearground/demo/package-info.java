/// The demonstration country: plain import files, and the loader that books them under a scripted clock.
@NullMarked
package org.clearground.demo;

import org.jspecify.annotations.NullMarked;
