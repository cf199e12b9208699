package org.clearground.web.page;

import org.clearground.web.work.Job;
import org.springframework.ui.Model;

/// The page that is shown while long work goes on; it asks again by itself.
public final class Waiting {

    /// So many milliseconds a page waits for work before it shows how far it is.
    public static final long MOMENT = 1_500;

    private Waiting() {}

    /// The page with how far the job is, or why it failed.
    public static String page(Job<?> job, Model model) {
        model.addAttribute("steps", job.steps());
        model.addAttribute("again", job.failure().isEmpty());
        model.addAttribute("failure", job.failure().orElse(""));
        return "waiting";
    }
}
