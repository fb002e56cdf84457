package io.attimo.platform.tenancy;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.hibernate.Session;
import org.hibernate.engine.spi.SharedSessionContractImplementor;

/** The only place for native SQL. Each statement names {@code :tenant}, and the current tenant is bound to it here. */
@Singleton
public class TenantSql {

    /** Reads a result row by row. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet rows) throws SQLException;
    }

    /** Fills one batch. */
    @FunctionalInterface
    public interface Filler {
        void fill(PreparedStatement statement) throws SQLException;
    }

    private final EntityManager entities;
    private final CurrentTenant tenant;

    TenantSql(EntityManager entities, CurrentTenant tenant) {
        this.entities = entities;
        this.tenant = tenant;
    }

    /** A query by Hibernate with named parameters; {@code :tenant} is bound already. */
    public Query query(String sql) {
        return entities.createNativeQuery(naming(sql)).setParameter("tenant", tenant.code());
    }

    /** A JDBC statement that names {@code :tenant} once and first; its other parameters are {@code ?}, from 2 on. */
    public <T> T read(String sql, Filler filler, int fetchSize, Reader<T> reader) {
        var session = entities.unwrap(SharedSessionContractImplementor.class);
        try {
            return session.doReturningWork(connection -> read(prepare(connection, sql, filler), fetchSize, reader));
        } finally {
            // without a transaction the connection is free again, which Hibernate says of its own queries alone
            session.afterOperation(true);
        }
    }

    private static <T> T read(PreparedStatement prepared, int fetchSize, Reader<T> reader) throws SQLException {
        try (var statement = prepared) {
            statement.setFetchSize(fetchSize);
            try (var rows = statement.executeQuery()) {
                // the driver's own: the pool's looks after each value, of which there may be a million
                return reader.read(rows.unwrap(ResultSet.class));
            }
        }
    }

    /** A JDBC batch: the filler sets the parameters of a row and calls {@code addBatch} for each. */
    public void batch(String sql, Filler filler) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (var statement = prepare(connection, sql, filler)) {
                statement.executeBatch();
            }
        });
    }

    public int update(String sql, Map<String, Object> parameters) {
        var query = query(sql);
        parameters.forEach(query::setParameter);
        return query.executeUpdate();
    }

    private PreparedStatement prepare(Connection connection, String sql, Filler filler) throws SQLException {
        var statement = connection.prepareStatement(first(naming(sql)));
        statement.setString(1, tenant.code());
        filler.fill(statement);
        return statement;
    }

    private static String first(String sql) {
        int at = sql.indexOf(":tenant");
        if (sql.lastIndexOf(":tenant") != at || sql.lastIndexOf('?', at) >= 0) {
            throw new IllegalArgumentException(":tenant must be named once, before any other parameter");
        }
        return sql.replace(":tenant", "?");
    }

    private static String naming(String sql) {
        if (!sql.contains(":tenant")) {
            throw new IllegalArgumentException("native SQL must name :tenant");
        }
        return sql;
    }
}
