/// Sites at risk: monuments, water, farmland, forest, with what lies on them.
@NullMarked
package org.clearground.culture;

import org.jspecify.annotations.NullMarked;
