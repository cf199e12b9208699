package org.clearground.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.clearground.books.BookingRefused;
import org.clearground.ledger.JsonObject;
import org.clearground.ledger.LedgerFailure;
import org.clearground.ledger.LedgerRefusal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// The command line as a whole: its subcommands, and how what goes wrong is told.
@Command(
        name = "clearground",
        mixinStandardHelpOptions = true,
        header = "Mine action information management: from field records to a national number that anybody can open.",
        synopsisSubcommandLabel = "COMMAND",
        usageHelpAutoWidth = true,
        footer = {"", "Each command has --help with an example. The demonstration country: clearground demo"})
public final class Clearground implements Runnable {

    private final Environment environment;

    private Clearground(Environment environment) {
        this.environment = environment;
    }

    /// The command line with further subcommands; each subcommand is an object that picocli can run.
    ///
    /// @param words what was written after the program's name. Where the first is a command's name, the others
    ///              are left out: picocli looks at every field of each, which takes longer than many a command
    ///              itself
    public static CommandLine commandLine(Environment environment, List<Object> further, List<String> words) {
        CommandLine line = new CommandLine(new Clearground(environment));
        List<Object> all =
                Stream.concat(further.stream(), own(environment).stream()).toList();
        List<Object> called =
                all.stream().filter(command -> isCalled(command, words)).toList();
        (called.isEmpty() ? all : called).forEach(line::addSubcommand);
        line.setOut(new PrintWriter(environment.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(environment.err(), true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler(new Teller(environment));
        line.setUsageHelpAutoWidth(true);
        return line;
    }

    /// Asking for help about another command takes them all.
    private static boolean isCalled(Object command, List<String> words) {
        Command described = command.getClass().getAnnotation(Command.class);
        return !words.isEmpty()
                && !(command instanceof CommandLine.HelpCommand)
                && described != null
                && described.name().equals(words.getFirst());
    }

    private static List<Object> own(Environment environment) {
        return List.of(
                new CommandLine.HelpCommand(),
                new InitCommand(environment),
                new ImportCommand(environment),
                new CorrectCommand(environment),
                new WithdrawCommand(environment),
                new TemplateCommand(environment),
                new CoordinatesCommand(environment),
                new BooksCommand(environment),
                new RecordCommand(environment),
                new ReportCommand(environment),
                new CloseCommand(environment),
                new TaskCommand(environment),
                new TasksCommand(environment),
                new DrawCommand(environment),
                new CoverageCommand(environment),
                new ReturnsCommand(environment),
                new TraceCommand(environment),
                new CheckCommand(environment),
                new DuplicatesCommand(environment),
                new VerifyCommand(environment),
                new AttachCommand(environment),
                new ServeCommand(environment),
                new RehearseCommand(environment),
                new PersonCommand(environment),
                new UpgradeCommand(environment),
                new BackupCommand(environment),
                new RestoreCommand(environment),
                new TransferCommand(environment));
    }

    @Override
    public void run() {
        CommandLine.usage(this, environment.out());
    }

    /// Tells what went wrong in a sentence, or as JSON when the command was asked for it; never as a stack trace.
    private record Teller(Environment environment) implements IExecutionExceptionHandler {

        @Override
        public int handleExecutionException(Exception e, CommandLine line, ParseResult parsed) {
            boolean json = parsed.hasMatchedOption("--json");
            String sentence = sentence(e);
            if (json) {
                environment
                        .out()
                        .println(JsonObject.builder().put("refused", sentence).build());
            } else {
                environment.err().println(sentence);
            }
            return known(e) ? Exit.REFUSED : Exit.FAULT;
        }

        private static boolean known(Exception e) {
            return e instanceof Refusal
                    || e instanceof LedgerRefusal
                    || e instanceof LedgerFailure
                    || e instanceof BookingRefused
                    || e instanceof UncheckedIOException
                    || e instanceof IllegalArgumentException;
        }

        private static String sentence(Exception e) {
            String message = String.valueOf(e.getMessage());
            return known(e)
                    ? message
                    : "This is a fault of the program, not of your data: "
                            + e.getClass().getSimpleName() + ": " + message + ". Nothing half done was kept.";
        }
    }
}
