package fr.gouv.anct.minisites.admin.menu;

import fr.gouv.anct.minisites.admin.arrangement.SettingResponses;
import fr.gouv.anct.minisites.admin.arrangement.SettingsNavigation;
import fr.gouv.anct.minisites.admin.check.CheckWords;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.check.LostLink;
import fr.gouv.anct.minisites.content.check.SiteLinks;
import fr.gouv.anct.minisites.navigation.MenuRefusal;
import fr.gouv.anct.minisites.navigation.MenuTree;
import fr.gouv.anct.minisites.navigation.Menus;
import fr.gouv.anct.minisites.navigation.Rearrangement;
import fr.gouv.anct.minisites.site.Arranged;
import fr.gouv.anct.minisites.site.Arrangements;
import fr.gouv.anct.minisites.site.Standing;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Applies changes of the menus that a button requests, without a form: errors are shown on the list. */
@Component
class MenuEditing {

    static final String VERSION = "version";
    static final String REMOVED = "menu.removed";

    private final Arrangements arrangements;
    private final SettingResponses replies;
    private final SiteLinks links;
    private final CheckWords words;
    private final Texts texts;

    MenuEditing(Arrangements arrangements, SettingResponses replies, SiteLinks links, CheckWords words, Texts texts) {
        this.arrangements = arrangements;
        this.replies = replies;
        this.links = links;
        this.words = words;
        this.texts = texts;
    }

    /** Returns the current menus and their version. */
    Mono<Standing<Menus>> now(Call call) {
        return arrangements.of(call.site(), SettingsNavigation.MENUS.part());
    }

    /** Returns the changes since the form was opened. */
    Mono<Arranged.Overtaken<Menus>> since(Call call) {
        return arrangements.since(SettingsNavigation.MENUS.part(), call.field(VERSION));
    }

    /** Stores the menus, with the form's version as the expected one (optimistic locking). */
    Mono<Arranged<Menus>> write(Call call, Menus menus) {
        return arrangements.change(
                call.site(), SettingsNavigation.MENUS.part(), call.field(VERSION), menus, call.who());
    }

    /**
     * Applies a change at once.
     *
     * @param said message key for a success
     */
    Mono<ServerResponse> change(Call call, String said, Function<MenuTree, Rearrangement> deed) {
        return now(call)
                .flatMap(now -> now.version().equals(call.field(VERSION))
                        ? decide(call, said, deed.apply(MenuTree.of(now.value())))
                        : since(call)
                                .flatMap(overtaken -> replies.overtaken(call, SettingsNavigation.MENUS, overtaken)))
                .switchIfEmpty(Mono.defer(() -> replies.unmade(call)));
    }

    private Mono<ServerResponse> decide(Call call, String said, Rearrangement decision) {
        return switch (decision) {
            case Rearrangement.Possible possible ->
                write(call, possible.tree().menus()).flatMap(outcome -> answer(call, said, outcome, possible));
            case Rearrangement.Refused(MenuRefusal refusal) ->
                replies.refused(call, SettingsNavigation.MENUS, key(refusal.reason()), refusal.most());
        };
    }

    static String key(MenuRefusal.Reason reason) {
        return "menu.refusal." + reason;
    }

    Mono<ServerResponse> answer(Call call, String said, Arranged<Menus> outcome, Rearrangement.Possible possible) {
        return switch (outcome) {
            case Arranged.Done<Menus> done ->
                text(call, said, possible)
                        .flatMap(text -> replies.done(
                                call,
                                SettingsNavigation.MENUS,
                                done,
                                texts.say(said),
                                text,
                                SettingsNavigation.MENUS.in(call.site()) + "?ici=" + possible.at()));
            case Arranged.Unchanged<Menus> _ -> replies.unchanged(call, SettingsNavigation.MENUS);
            case Arranged.Overtaken<Menus> overtaken -> replies.overtaken(call, SettingsNavigation.MENUS, overtaken);
            case Arranged.Heavy<Menus> _ ->
                replies.refused(call, SettingsNavigation.MENUS, key(MenuRefusal.Reason.HEAVY));
            case Arranged.Foreign<Menus> _ -> call.missing();
        };
    }

    /** Returns the text about visibility: an entry whose target is not public is not visible at once. */
    private Mono<String> text(Call call, String said, Rearrangement.Possible possible) {
        if (texts.has(said + ".text")) {
            return Mono.just(texts.say(said + ".text"));
        }
        String visible = texts.say(call.site(), SettingResponses.VISIBLE);
        return said.equals(REMOVED) ? Mono.just(visible) : lost(possible).defaultIfEmpty(visible);
    }

    /** Returns why visitors do not see the changed entry; empty when they do. */
    private Mono<String> lost(Rearrangement.Possible possible) {
        return links.inMenus(possible.tree().menus())
                .flatMap(lost -> Mono.justOrEmpty(lost.stream()
                        .filter(link -> link.from() instanceof LostLink.Entry from
                                && from.spot().equals(possible.at()))
                        .findFirst()
                        .map(words::say)));
    }
}
