package kz.journal.it.inside;

import jakarta.annotation.Resource;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Runs one SQL statement, committed at once, for a test outside the server. It goes through the
 * server's own data source because the embedded database lets nobody else in. Wire format: the
 * serialised {@link kz.journal.it.Database.Question} and its answer.
 */
@WebServlet("/sql")
public class DatabaseWindow extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Resource(lookup = "java:comp/DefaultDataSource")
  private transient DataSource dataSource;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try (ObjectInputStream in = new ObjectInputStream(request.getInputStream())) {
      Object answer = answer((kz.journal.it.Database.Question) in.readObject());
      try (ObjectOutputStream out = new ObjectOutputStream(response.getOutputStream())) {
        out.writeObject(answer);
      }
    } catch (SQLException | ClassNotFoundException e) {
      response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
      response.setCharacterEncoding("UTF-8");
      response.getWriter().print(e.getMessage());
    }
  }

  private Object answer(kz.journal.it.Database.Question question) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(question.sql())) {
      int position = 1;
      for (Object value : question.values()) {
        statement.setObject(position++, value);
      }
      if (!statement.execute()) {
        return statement.getUpdateCount();
      }
      try (ResultSet rows = statement.getResultSet()) {
        return read(rows);
      }
    }
  }

  private static ArrayList<Map<String, Object>> read(ResultSet rows) throws SQLException {
    ResultSetMetaData columns = rows.getMetaData();
    ArrayList<Map<String, Object>> read = new ArrayList<>();
    while (rows.next()) {
      Map<String, Object> row = new LinkedHashMap<>();
      for (int column = 1; column <= columns.getColumnCount(); column++) {
        row.put(
            columns.getColumnLabel(column).toLowerCase(Locale.ROOT), plain(rows.getObject(column)));
      }
      read.add(row);
    }
    return read;
  }

  private static Object plain(Object value) throws SQLException {
    if (value instanceof Timestamp timestamp) {
      return timestamp.toLocalDateTime();
    }
    if (value instanceof Date date) {
      return date.toLocalDate();
    }
    if (value instanceof Clob text) {
      return text.getSubString(1, (int) text.length());
    }
    return value;
  }
}
