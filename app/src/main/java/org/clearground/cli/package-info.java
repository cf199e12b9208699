/// The command line: one class per subcommand, text for people and `--json` for programs.
@NullMarked
package org.clearground.cli;

import org.jspecify.annotations.NullMarked;
