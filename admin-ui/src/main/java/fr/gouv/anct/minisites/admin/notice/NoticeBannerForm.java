package fr.gouv.anct.minisites.admin.notice;

import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.site.NoticeBannerKind;
import fr.gouv.anct.minisites.time.DateTimeInput;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Builds the fields of a notice banner. */
@Component
class NoticeBannerForm {

    private final Messages messages;

    NoticeBannerForm(Messages messages) {
        this.messages = messages;
    }

    List<FieldView> fields(NoticeBannerInput input, Map<String, String> problems) {
        return Stream.concat(
                        Stream.of(
                                kind(input.kind()),
                                line(NoticeBannerInput.TITLE, input.title()).atMost(NoticeBannerInput.LONGEST_TITLE),
                                hinted(FieldView.Kind.TEXT, NoticeBannerInput.TEXT, input.text())
                                        .optional()
                                        .atMost(NoticeBannerInput.LONGEST_TEXT),
                                line(NoticeBannerInput.LINK, input.link()).dependent(),
                                line(NoticeBannerInput.LABEL, input.label()).dependent()),
                        Stream.of(
                                day(NoticeBannerPeriodInput.FROM, input.period().from()),
                                time(
                                        NoticeBannerPeriodInput.FROM,
                                        input.period().from()),
                                day(
                                        NoticeBannerPeriodInput.UNTIL,
                                        input.period().until()),
                                time(
                                        NoticeBannerPeriodInput.UNTIL,
                                        input.period().until())))
                .map(field -> problems.containsKey(field.name())
                        ? field.withError(messages.get(problems.get(field.name())), List.of())
                        : field)
                .toList();
    }

    private FieldView kind(String value) {
        return FieldView.of(FieldView.Kind.RADIOS, NoticeBannerInput.KIND, messages.get("notice.field.nature"), value)
                .withOptions(Arrays.stream(NoticeBannerKind.values())
                        .map(kind -> new Option(
                                kind.name(),
                                messages.get("notice.kind." + kind.name()),
                                messages.get("notice.kind." + kind.name() + ".hint")))
                        .toList());
    }

    private FieldView line(String name, String value) {
        return hinted(FieldView.Kind.LINE, name, value);
    }

    private FieldView hinted(FieldView.Kind kind, String name, String value) {
        return FieldView.of(kind, name, messages.get("notice.field." + name), value)
                .withHint(messages.get("notice.field." + name + ".hint"));
    }

    private FieldView day(String name, DateTimeInput input) {
        return hinted(FieldView.Kind.DATE, NoticeBannerPeriodInput.day(name), input.day())
                .optional();
    }

    private FieldView time(String name, DateTimeInput input) {
        return hinted(FieldView.Kind.LINE, NoticeBannerPeriodInput.time(name), input.time())
                .optional();
    }
}
