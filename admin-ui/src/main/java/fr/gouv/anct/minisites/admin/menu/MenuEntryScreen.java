package fr.gouv.anct.minisites.admin.menu;

import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.setting.PickerScreen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of a menu entry.
 *
 * @param changes of other users meanwhile; usually empty
 * @param overtaken whether another user changed the menus
 * @param target field for a page or an external link; null for an entry without a link
 * @param choice the pages, or images, that were found
 */
record MenuEntryScreen(
        String action,
        boolean overtaken,
        List<String> changes,
        ErrorSummary errors,
        List<FieldView> fields,
        @Nullable FieldView target,
        @Nullable PickerScreen pages,
        @Nullable FieldView address,
        @Nullable PickerScreen images,
        @Nullable FieldView place,
        List<HiddenField> hidden,
        String submit,
        String cancelHref)
        implements Screen {

    @Override
    public String template() {
        return "menu/entry";
    }
}
