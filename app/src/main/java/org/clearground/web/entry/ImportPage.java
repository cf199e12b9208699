package org.clearground.web.entry;

import java.io.IOException;
import java.util.List;
import org.clearground.exchange.Separator;
import org.clearground.exchange.TextEncoding;
import org.clearground.intake.waiting.Sending;
import org.clearground.intake.waiting.SentKind;
import org.clearground.intake.waiting.SentState;
import org.clearground.intake.waiting.SqlWaitingList;
import org.clearground.web.access.Needs;
import org.clearground.web.access.Right;
import org.clearground.web.access.SignedIn;
import org.clearground.web.page.Instances;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Files of records, sent with what is declared of them. They are kept and checked; their author then asks for
/// approval.
@Controller
final class ImportPage {

    private final SqlWaitingList list;
    private final Instances instances;

    ImportPage(SqlWaitingList list, Instances instances) {
        this.list = list;
        this.instances = instances;
    }

    @Needs(Right.IMPORT_FILES)
    @GetMapping("/import")
    String form(@RequestParam(required = false) @Nullable String large, Model model) {
        model.addAttribute("large", large != null);
        return show(model);
    }

    private String show(Model model) {
        model.addAttribute("instance", instances.next());
        model.addAttribute("separators", Separator.values());
        model.addAttribute("encodings", TextEncoding.values());
        model.addAttribute("most", Uploads.MOST);
        return "import";
    }

    @Needs(Right.IMPORT_FILES)
    @PostMapping("/import")
    String send(
            Declared declared,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            Model model)
            throws IOException {
        try {
            Sending what = new Sending(
                    declared.instance() == null ? instances.next() : declared.instance(),
                    SentKind.IMPORT,
                    "",
                    "",
                    SignedIn.name(),
                    0,
                    declared.terms().write());
            return "redirect:/waiting/"
                    + list.send(what, Uploads.read(files == null ? List.of() : files), SentState.KEPT)
                            .id();
        } catch (IllegalArgumentException e) {
            model.addAttribute("sentence", e.getMessage());
            return show(model);
        }
    }
}
