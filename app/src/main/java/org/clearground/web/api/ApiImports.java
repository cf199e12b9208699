package org.clearground.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.clearground.web.access.Needs;
import org.clearground.web.access.Right;
import org.clearground.web.entry.Declared;
import org.clearground.web.entry.Submissions;
import org.clearground.web.entry.Uploads;
import org.clearground.web.page.BadQuestion;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Files of records that programs send, as the import page takes them.
@RestController
@RequestMapping("/api/v1")
final class ApiImports {

    private final Submissions submissions;

    ApiImports(Submissions submissions) {
        this.submissions = submissions;
    }

    @Told(
            value =
                    "Keeps files of records as multipart/form-data; look at what waiting says of them, then ask for approval.",
            sends = {
                "files: CSV, GeoJSON or XLSX files, named as the import takes them",
                "separator: COMMA, SEMICOLON or TAB",
                "encoding: UTF_8 when it is not said",
                "comma: true where decimals have a comma",
                "correct: true where records that exist are to be corrected",
                "since: the day a predecessor system knew the records"
            },
            once = true)
    @Needs(Right.IMPORT_FILES)
    @PostMapping("/imports")
    ResponseEntity<String> send(
            HttpServletRequest request,
            Declared declared,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files)
            throws IOException {
        String instance = Sendings.instance(request);
        try {
            return Sendings.answer(
                    submissions.files(instance, declared.terms(), Uploads.read(files == null ? List.of() : files)));
        } catch (IllegalArgumentException e) {
            throw BadQuestion.malformed(String.valueOf(e.getMessage()));
        }
    }
}
