package fr.gouv.anct.minisites.admin.notice;

import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.site.NoticeKind;
import fr.gouv.anct.minisites.time.TypedMoment;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Builds the fields of a notice banner. */
@Component
class NoticeBannerForm {

    private final Texts texts;

    NoticeBannerForm(Texts texts) {
        this.texts = texts;
    }

    List<FieldView> fields(TypedNotice typed, Map<String, String> problems) {
        return Stream.concat(
                        Stream.of(
                                kind(typed.kind()),
                                line(TypedNotice.TITLE, typed.title()).atMost(TypedNotice.LONGEST_TITLE),
                                hinted(FieldView.Kind.TEXT, TypedNotice.TEXT, typed.text())
                                        .optional()
                                        .atMost(TypedNotice.LONGEST_TEXT),
                                line(TypedNotice.LINK, typed.link()).dependent(),
                                line(TypedNotice.LABEL, typed.label()).dependent()),
                        Stream.of(
                                day(TypedPeriod.FROM, typed.period().from()),
                                time(TypedPeriod.FROM, typed.period().from()),
                                day(TypedPeriod.UNTIL, typed.period().until()),
                                time(TypedPeriod.UNTIL, typed.period().until())))
                .map(field -> problems.containsKey(field.name())
                        ? field.withError(texts.say(problems.get(field.name())), List.of())
                        : field)
                .toList();
    }

    private FieldView kind(String value) {
        return FieldView.of(FieldView.Kind.RADIOS, TypedNotice.KIND, texts.say("notice.field.nature"), value)
                .withOptions(Arrays.stream(NoticeKind.values())
                        .map(kind -> new Option(
                                kind.name(),
                                texts.say("notice.kind." + kind.name()),
                                texts.say("notice.kind." + kind.name() + ".hint")))
                        .toList());
    }

    private FieldView line(String name, String value) {
        return hinted(FieldView.Kind.LINE, name, value);
    }

    private FieldView hinted(FieldView.Kind kind, String name, String value) {
        return FieldView.of(kind, name, texts.say("notice.field." + name), value)
                .withHint(texts.say("notice.field." + name + ".hint"));
    }

    private FieldView day(String name, TypedMoment typed) {
        return hinted(FieldView.Kind.DATE, TypedPeriod.day(name), typed.day()).optional();
    }

    private FieldView time(String name, TypedMoment typed) {
        return hinted(FieldView.Kind.LINE, TypedPeriod.time(name), typed.time()).optional();
    }
}
