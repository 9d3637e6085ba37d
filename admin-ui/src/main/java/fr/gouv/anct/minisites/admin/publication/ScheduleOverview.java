package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.review.Standing;
import fr.gouv.anct.minisites.content.schedule.Agenda;
import fr.gouv.anct.minisites.content.schedule.Deed;
import fr.gouv.anct.minisites.content.schedule.Schedule;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Describes the scheduled actions of a page, with links. */
@Component
class ScheduleOverview {

    private final PublicationStatusLabels words;
    private final Texts texts;

    ScheduleOverview(PublicationStatusLabels words, Texts texts) {
        this.words = words;
        this.texts = texts;
    }

    List<PublicationScreen.Plan> plans(Call call, Standing standing, Agenda agenda) {
        return agenda.schedules().stream()
                .filter(Schedule::waits)
                .map(schedule -> new PublicationScreen.Plan(
                        texts.say(
                                call.site(),
                                "publication.plan." + schedule.deed().code(),
                                words.moment(schedule.at()),
                                schedule.decider(),
                                String.valueOf(schedule.version())),
                        notice(standing, agenda, schedule),
                        changes(call, schedule)))
                .toList();
    }

    private @Nullable String notice(Standing standing, Agenda agenda, Schedule schedule) {
        if (schedule.outdated()) {
            return texts.say("publication.plan.outdated");
        }
        boolean idle = schedule.deed() == Deed.WITHDRAW
                && standing.online() == null
                && agenda.waiting(Deed.PUBLISH).isEmpty();
        return idle ? texts.say("publication.plan.unpublished") : null;
    }

    private List<PageLink> changes(Call call, Schedule schedule) {
        if (!mayPlan(call)) {
            return List.of();
        }
        return List.of(
                choose(call, schedule.page(), schedule.deed(), "publication.plan.change"),
                link("publication.plan.cancel", address(call, schedule.page()) + "/" + schedule.id() + "/annulation"));
    }

    private static boolean mayPlan(Call call) {
        return call.mayChange(Action.CONTENT_PUBLISH);
    }

    private static String address(Call call, UUID page) {
        return PublicationAddress.publication(call.site(), page) + "/programmation";
    }

    private PageLink choose(Call call, UUID page, Deed deed, String key) {
        String query = deed == Deed.WITHDRAW ? "?" + ScheduleResource.DEED + "=" + ScheduleResource.WITHDRAWAL : "";
        return link(key, address(call, page) + query);
    }

    private PageLink link(String key, String href) {
        return new PageLink(texts.say(key), href, false, false);
    }

    /** @param blocked whether the newest revision cannot be published */
    List<PageLink> links(Call call, Standing standing, Agenda agenda, boolean blocked) {
        List<PageLink> links = new ArrayList<>();
        if (!mayPlan(call)) {
            return links;
        }
        boolean publication = agenda.waiting(Deed.PUBLISH).isPresent();
        if (!publication && !blocked && !standing.upToDate()) {
            links.add(choose(call, standing.page(), Deed.PUBLISH, "publication.plan.publication"));
        }
        if (agenda.waiting(Deed.WITHDRAW).isEmpty() && (publication || standing.online() != null)) {
            links.add(choose(call, standing.page(), Deed.WITHDRAW, "publication.plan.withdrawal"));
        }
        return List.copyOf(links);
    }

    List<String> past(Agenda agenda) {
        return agenda.schedules().stream()
                .filter(schedule -> !schedule.waits())
                .map(this::past)
                .toList();
    }

    private String past(Schedule schedule) {
        Schedule.End end = Objects.requireNonNull(schedule.end());
        String what = texts.say("publication.past." + schedule.deed().code(), words.moment(schedule.at()));
        return texts.say("publication.past", what, outcome(end));
    }

    private String outcome(Schedule.End end) {
        String when = words.moment(end.at());
        Schedule.Reason reason = end.reason();
        if (reason == null) {
            return texts.say("publication.past.done", when);
        }
        String key = "publication.past." + reason.code();
        return end.by() == null ? texts.say(key, when) : texts.say(key + ".by", when, end.by());
    }
}
