package io.attimo.platform.list;

import io.attimo.platform.files.CsvDownloadChunks;
import io.attimo.platform.files.DownloadChunks;
import io.attimo.platform.tenancy.TenantOwned;
import io.attimo.platform.text.CurrentLocale;
import io.attimo.platform.text.Messages;
import io.attimo.platform.text.NumberFormats;
import io.attimo.platform.web.Refusal;
import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All that a view of a list holds, on each of its pages, as a file: in its order and in the language of whoever asks. */
public final class ListCsv<T extends TenantOwned> {

    static final int MOST = 100_000;
    private static final int AT_ONCE = 200;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /** What the query gives first. */
    public record Row(UUID id) {}

    private final PanacheRepositoryBase<T, UUID> all;
    private final Function<T, String[]> cells;
    private final Locale locale = CurrentLocale.here();
    private final ZoneId zone = CurrentLocale.zoneHere();

    private ListCsv(PanacheRepositoryBase<T, UUID> all, Function<T, String[]> cells) {
        this.all = all;
        this.cells = cells;
    }

    /**
     * @param cells of a record; it may speak the language that is spoken here
     * @throws Refusal where there are more rows than a file is made of
     */
    public static <T extends TenantOwned> DownloadChunks of(
            ListQuery query, PanacheRepositoryBase<T, UUID> all, String[] header, Function<T, String[]> cells)
            throws IOException {
        return of(query, all, header, cells, MOST);
    }

    static <T extends TenantOwned> DownloadChunks of(
            ListQuery query, PanacheRepositoryBase<T, UUID> all, String[] header, Function<T, String[]> cells, int most)
            throws IOException {
        var ids = all.find(query.where() + query.orderBy(), query.parameters())
                .project(Row.class)
                .range(0, most)
                .list();
        if (ids.size() > most) {
            throw Refusal.unprocessable(
                    locale -> Messages.in(ListMessages.class, locale).tooLong(NumberFormats.whole(most)));
        }
        return new CsvDownloadChunks(header, new ListCsv<>(all, cells).rows(ids));
    }

    private Stream<String[]> rows(List<Row> ids) {
        return IntStream.iterate(0, from -> from < ids.size(), from -> from + AT_ONCE)
                .mapToObj(from -> ids.subList(from, Math.min(from + AT_ONCE, ids.size())))
                .flatMap(this::read);
    }

    /** Each part is made in a request of its own, which does not know who asked. */
    private Stream<String[]> read(List<Row> part) {
        var here = Arc.container().instance(CurrentLocale.class).get();
        here.speak(locale.getLanguage());
        here.liveIn(zone);
        var byId = new HashMap<UUID, String[]>();
        for (var found : all.list("id in ?1", part.stream().map(Row::id).toList())) {
            byId.put(found.id(), cells.apply(found));
            all.getEntityManager().detach(found);
        }
        return part.stream().map(row -> byId.get(row.id())).filter(Objects::nonNull);
    }

    /** As a spreadsheet takes it for a time, by the clock of whoever asks. */
    public static String time(Instant at) {
        return TIME.withZone(CurrentLocale.zoneHere()).format(at);
    }
}
