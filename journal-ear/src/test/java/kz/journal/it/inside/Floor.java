package kz.journal.it.inside;

import jakarta.annotation.Resource;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import javax.sql.DataSource;

/**
 * What the database alone can do: the rows of marks written, or a journal read, by plain JDBC over
 * connections of its own, in the server's process because the embedded database lets nobody else
 * in. Written are copies of the two tables with their keys, so that nothing is left behind.
 */
@WebServlet("/floor")
public class Floor extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String[] TABLES = {
    """
    create table floor_mark (
      id bigint not null primary key,
      lesson_id bigint not null,
      student_id bigint not null,
      points int,
      absence varchar(2),
      version int not null,
      author varchar(60) not null,
      entered_at datetime(6) not null,
      constraint uq_floor_mark_cell unique (lesson_id, student_id),
      constraint fk_floor_mark_lesson foreign key (lesson_id) references lesson (id),
      constraint fk_floor_mark_student foreign key (student_id) references student (person_id)
    )
    """,
    "create index ix_floor_mark_student on floor_mark (student_id, lesson_id)",
    """
    create table floor_mark_revision (
      id bigint not null primary key,
      mark_id bigint not null,
      version int not null,
      points int,
      absence varchar(2),
      author varchar(60) not null,
      entered_at datetime(6) not null,
      way varchar(20) not null,
      change_id varchar(36),
      constraint uq_floor_revision_version unique (mark_id, version),
      constraint uq_floor_revision_change unique (author, change_id),
      constraint fk_floor_revision_mark foreign key (mark_id) references floor_mark (id)
    )
    """
  };

  private static final String MARK =
      "insert into floor_mark (id, lesson_id, student_id, points, version, author, entered_at)"
          + " values (?, ?, ?, ?, 1, ?, ?)";
  private static final String REVISION =
      "insert into floor_mark_revision"
          + " (id, mark_id, version, points, author, entered_at, way, change_id)"
          + " values (?, ?, 1, ?, ?, ?, 'TYPED', ?)";

  @Resource(lookup = "java:comp/DefaultDataSource")
  private transient DataSource dataSource;

  /** The cells to write: a hundred students in every lesson there is. */
  private record Cells(List<Long> lessons, List<Long> students) {}

  /**
   * Answers one line: how many a second, and the nanoseconds of p50, p95, p99. Parameters: {@code
   * seconds}; {@code journal} to read it over and over, or {@code threads} that write.
   */
  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    long nanos = number(request, "seconds") * 1_000_000_000L;
    try {
      long[] took =
          request.getParameter("journal") == null
              ? write((int) number(request, "threads"), nanos)
              : read(number(request, "journal"), nanos);
      Arrays.sort(took);
      response
          .getWriter()
          .printf(
              "%d %d %d %d",
              took.length * 1_000_000_000L / nanos,
              took[took.length / 2],
              took[took.length * 95 / 100],
              took[took.length * 99 / 100]);
    } catch (SQLException | ExecutionException e) {
      throw new ServletException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServletException(e);
    }
  }

  private long[] write(int threads, long nanos)
      throws SQLException, ExecutionException, InterruptedException {
    Cells cells =
        new Cells(
            ids("select id from lesson order by id"),
            ids("select person_id from student order by person_id limit 100"));
    execute(TABLES);
    ExecutorService hands = Executors.newFixedThreadPool(threads);
    try {
      AtomicInteger numbers = new AtomicInteger();
      long end = System.nanoTime() + nanos;
      List<Future<long[]>> writers = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        writers.add(hands.submit(() -> write(cells, numbers, end)));
      }
      LongStream.Builder took = LongStream.builder();
      for (Future<long[]> writer : writers) {
        Arrays.stream(writer.get()).forEach(took);
      }
      return took.build().toArray();
    } finally {
      hands.shutdown();
      execute("drop table floor_mark_revision", "drop table floor_mark");
    }
  }

  private long[] write(Cells cells, AtomicInteger numbers, long end) throws SQLException {
    LongStream.Builder took = LongStream.builder();
    try (Connection connection = connection();
        PreparedStatement mark = connection.prepareStatement(MARK);
        PreparedStatement revision = connection.prepareStatement(REVISION)) {
      connection.setAutoCommit(false);
      for (long begin = System.nanoTime(); begin < end; ) {
        int number = numbers.getAndIncrement();
        LocalDateTime now = LocalDateTime.now();
        mark.setLong(1, number);
        mark.setLong(2, cells.lessons().get(number / cells.students().size()));
        mark.setLong(3, cells.students().get(number % cells.students().size()));
        mark.setInt(4, number % 101);
        mark.setString(5, "floor");
        mark.setObject(6, now);
        mark.executeUpdate();
        revision.setLong(1, number);
        revision.setLong(2, number);
        revision.setInt(3, number % 101);
        revision.setString(4, "floor");
        revision.setObject(5, now);
        revision.setString(6, new UUID(1, number).toString());
        revision.executeUpdate();
        connection.commit();
        long done = System.nanoTime();
        took.add(done - begin);
        begin = done;
      }
    }
    return took.build().toArray();
  }

  private long[] read(long journal, long nanos) throws SQLException {
    LongStream.Builder took = LongStream.builder();
    long end = System.nanoTime() + nanos;
    try (Connection connection = connection();
        PreparedStatement lessons =
            connection.prepareStatement(
                "select id, held_on, starts_at, kind, topic from lesson where journal_id = ? and ? > 0"
                    + " order by held_on, starts_at");
        PreparedStatement students =
            connection.prepareStatement(
                "select p.id, p.family_name, p.given_name, p.patronymic from enrolment e"
                    + " join person p on p.id = e.student_id where e.journal_id = ? and ? > 0"
                    + " order by p.search_name");
        PreparedStatement marks =
            connection.prepareStatement(
                "select m.lesson_id, m.student_id, m.points, m.absence, m.version, m.author,"
                    + " m.entered_at from lesson l join mark m on m.lesson_id = l.id"
                    + " where l.journal_id = ? and ? > 0")) {
      for (long begin = System.nanoTime(); begin < end; ) {
        for (PreparedStatement statement : List.of(lessons, students, marks)) {
          statement.setLong(1, journal);
          // Asked the very same again, the embedded database would hand out its last answer.
          statement.setLong(2, begin);
          exhaust(statement);
        }
        long done = System.nanoTime();
        took.add(done - begin);
        begin = done;
      }
    }
    return took.build().toArray();
  }

  private static void exhaust(PreparedStatement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int column = 1; column <= columns; column++) {
          rows.getObject(column);
        }
      }
    }
  }

  private void execute(String... statements) throws SQLException {
    try (Connection connection = connection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** A connection that no pool and no transaction manager stands before. */
  private Connection connection() throws SQLException {
    String url;
    try (Connection pooled = dataSource.getConnection()) {
      url = pooled.getMetaData().getURL();
    }
    return DriverManager.getConnection(url, "journal", "journal");
  }

  private List<Long> ids(String query) throws SQLException {
    List<Long> ids = new ArrayList<>();
    try (Connection connection = connection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        ids.add(rows.getLong(1));
      }
    }
    return ids;
  }

  private static long number(HttpServletRequest request, String name) {
    return Long.parseLong(request.getParameter(name));
  }
}
