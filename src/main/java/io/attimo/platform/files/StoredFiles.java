package io.attimo.platform.files;

import io.attimo.platform.tenancy.TenantSql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The tenant's files in the database, where every node can read them. None is ever held in memory whole. */
@Singleton
public class StoredFiles {

    private static final String KEEP = """
            insert into file_parts (tenant_id, file_id, kind, part, last, bytes, stored_at)
            values (:tenant, :file, :kind, :part, :last, :bytes, :now)
            """;
    private static final String READ = """
            select p.last, p.bytes, first.stored_at from file_parts p
            join file_parts first on first.tenant_id = p.tenant_id and first.file_id = p.file_id
              and first.kind = p.kind and first.part = 0
            where p.tenant_id = :tenant and p.file_id = ? and p.kind = ? and p.part = ?
            """;
    private static final String IS_THERE = """
            select part from file_parts where tenant_id = :tenant and file_id = :file and kind = :kind and last
            """;
    private static final String DELETE =
            "delete from file_parts where tenant_id = :tenant and file_id = :file and kind = :kind";
    private static final String DELETE_OLD =
            "delete from file_parts where tenant_id = :tenant and kind = :kind and stored_at < :oldest";

    private final TenantSql sql;
    private final Clock clock;

    StoredFiles(TenantSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Cuts what is written into parts and gives each of them to somebody who keeps it. */
    public static OutputStream cut(Consumer<StoredFilePart> keep) {
        return new FilePartSplitter(keep);
    }

    /** Part of the caller's transaction. */
    public void keep(UUID file, String kind, StoredFilePart part) {
        sql.update(
                KEEP,
                Map.of(
                        "file", file,
                        "kind", kind,
                        "part", part.number(),
                        "last", part.last(),
                        "bytes", part.bytes(),
                        "now", OffsetDateTime.now(clock)));
    }

    /** @throws java.nio.file.NoSuchFileException where it is not, or no longer, there; also in the middle of it */
    public InputStream read(UUID file, String kind) throws IOException {
        return new StoredFileInput(new Parts(file, kind)::get);
    }

    public boolean isThere(UUID file, String kind) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> !sql.query(IS_THERE)
                        .setParameter("file", file)
                        .setParameter("kind", kind)
                        .getResultList()
                        .isEmpty());
    }

    public void delete(UUID file, String kind) {
        sql.update(DELETE, Map.of("file", file, "kind", kind));
    }

    public void deleteOlder(String kind, Instant oldest) {
        sql.update(DELETE_OLD, Map.of("kind", kind, "oldest", oldest.atOffset(ZoneOffset.UTC)));
    }

    /** Those of a file as it is when the first of them is read; what is stored in its place later is another file. */
    private final class Parts {

        private final UUID file;
        private final String kind;
        private OffsetDateTime storedAt;

        Parts(UUID file, String kind) {
            this.file = file;
            this.kind = kind;
        }

        /** No connection is held while the reader does something with a part. */
        Optional<StoredFilePart> get(int number) {
            return QuarkusTransaction.joiningExisting()
                    .call(() -> sql.read(
                            READ,
                            statement -> {
                                statement.setObject(2, file);
                                statement.setString(3, kind);
                                statement.setInt(4, number);
                            },
                            1,
                            rows -> rows.next() && isOfTheSame(rows.getObject(3, OffsetDateTime.class))
                                    ? Optional.of(new StoredFilePart(number, rows.getBoolean(1), rows.getBytes(2)))
                                    : Optional.empty()));
        }

        private boolean isOfTheSame(OffsetDateTime firstStoredAt) {
            storedAt = storedAt == null ? firstStoredAt : storedAt;
            return storedAt.equals(firstStoredAt);
        }
    }
}
