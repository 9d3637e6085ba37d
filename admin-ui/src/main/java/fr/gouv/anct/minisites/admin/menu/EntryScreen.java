package fr.gouv.anct.minisites.admin.menu;

import fr.gouv.anct.minisites.admin.arrangement.ChoiceScreen;
import fr.gouv.anct.minisites.admin.component.Hidden;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.shell.Screen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of an entry.
 *
 * @param changes what somebody else changed meanwhile; empty for most
 * @param overtaken whether somebody did
 * @param target whether it leads to a page or elsewhere; none for what leads nowhere
 * @param choice the pages, or images, that were found
 */
record EntryScreen(
        String action,
        boolean overtaken,
        List<String> changes,
        ErrorSummary errors,
        List<FieldView> fields,
        @Nullable FieldView target,
        @Nullable ChoiceScreen pages,
        @Nullable FieldView address,
        @Nullable ChoiceScreen images,
        @Nullable FieldView place,
        List<Hidden> hidden,
        String submit,
        String cancelHref)
        implements Screen {

    @Override
    public String template() {
        return "menu/entry";
    }
}
