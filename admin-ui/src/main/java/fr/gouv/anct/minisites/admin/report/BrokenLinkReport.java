package fr.gouv.anct.minisites.admin.report;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.arrangement.SettingsNavigation;
import fr.gouv.anct.minisites.admin.check.CheckWords;
import fr.gouv.anct.minisites.admin.notice.NoticeLinks;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.check.LostLink;
import fr.gouv.anct.minisites.content.check.SiteLinks;
import fr.gouv.anct.minisites.database.Listing;
import fr.gouv.anct.minisites.site.Arrangements;
import fr.gouv.anct.minisites.site.Notices;
import fr.gouv.anct.minisites.site.Part;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds the broken links of a site's menus, notice banner and redirects. */
@Component
class BrokenLinkReport {

    /** Maximum number of redirects listed, because there can be thousands; the redirect screen lists the others. */
    private static final int MOST = 20;

    private final Arrangements arrangements;
    private final Notices notices;
    private final NoticeLinks noticeLinks;
    private final SiteLinks links;
    private final CheckWords words;
    private final Texts texts;
    private final Clock clock;

    BrokenLinkReport(
            Arrangements arrangements,
            Notices notices,
            NoticeLinks noticeLinks,
            SiteLinks links,
            CheckWords words,
            Texts texts,
            Clock clock) {
        this.arrangements = arrangements;
        this.notices = notices;
        this.noticeLinks = noticeLinks;
        this.links = links;
        this.words = words;
        this.texts = texts;
        this.clock = clock;
    }

    /** Links found, and the number of redirects beyond the maximum. */
    record Told(List<LinkView> links, long left) {}

    Mono<Told> of(Call call) {
        Mono<List<LostLink>> entries = arrangements
                .of(call.site(), Part.MENUS)
                .flatMap(menus -> links.inMenus(menus.value()))
                .defaultIfEmpty(List.of());
        return Mono.zip(entries, inNotice(), links.inRedirects(call.site(), MOST))
                .map(found -> told(call, Stream.concat(found.getT1().stream(), found.getT2().stream()), found.getT3()));
    }

    /** Visitors no longer read a banner that has ended. */
    private Mono<Optional<LostLink>> inNotice() {
        return notices.current()
                .filter(notice -> !notice.ended(clock.instant()))
                .flatMap(noticeLinks::lost)
                .defaultIfEmpty(Optional.empty());
    }

    private Told told(Call call, Stream<LostLink> others, Listing<LostLink> redirects) {
        return new Told(
                Stream.concat(others, redirects.items().stream())
                        .map(link -> view(call, link))
                        .toList(),
                redirects.total() - redirects.items().size());
    }

    private LinkView view(Call call, LostLink link) {
        boolean arranges = call.mayChange(Action.SITE_ARRANGE);
        String site = "/sites/" + call.site().slug();
        return switch (link.from()) {
            case LostLink.Entry entry ->
                new LinkView(
                        words.badge(link.severity()),
                        texts.say("report.links.entry", entry.label()),
                        arranges ? SettingsNavigation.MENUS.in(call.site()) + "/entree?entree=" + entry.spot() : null,
                        words.say(link));
            case LostLink.Banner banner ->
                new LinkView(
                        words.badge(link.severity()),
                        texts.say("report.links.notice", banner.label()),
                        arranges ? site + "/bandeau" : null,
                        words.say(link));
            case LostLink.Redirected redirect ->
                new LinkView(
                        words.badge(link.severity()),
                        texts.say("report.links.redirect", redirect.source().text()),
                        arranges ? site + "/redirections/" + redirect.redirect() : null,
                        words.say(link));
        };
    }
}
