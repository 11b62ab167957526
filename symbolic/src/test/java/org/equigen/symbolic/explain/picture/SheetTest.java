package org.equigen.symbolic.explain.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.equigen.symbolic.explain.picture.PictureReader.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetTest {
  private static final Legend LEGEND =
      Legend.of(
          List.of(
              new Legend.Entry("2", List.of(2.0)),
              new Legend.Entry("-1", List.of(-1.0)),
              new Legend.Entry("2", List.of(2.0))));

  private static Grid grid(int rows, int columns, Grid.Cell... cells) {
    return new Grid(rows, columns, List.of(cells), List.of(0, 1), List.of(0), List.of());
  }

  @ParameterizedTest
  @CsvSource({"0, FFFFFF", "2, D55E00", "-2, 0072B2", "1, E59A60", "-1, 60A7CF", "0.0001, F4D7BF"})
  void coloursAreWhiteAtZeroAndFullAtTheLargestMagnitude(double value, String colour) {
    assertThat(new ColourScale(2).of(value)).isEqualTo(Integer.parseInt(colour, 16));
  }

  @Test
  void everyCellHasTheColourOfItsEntryAndEveryOtherIsWhite() throws IOException {
    Grid grid = grid(2, 3, new Grid.Cell(0, 2, 2), new Grid.Cell(1, 0, -1));
    byte[] png = new Sheet(List.of("title"), List.of(new Panel("one", grid)), LEGEND).png();
    PictureReader picture = PictureReader.of(png);
    assertThat(picture.frames()).hasSize(1);
    int[][] cells = picture.cells(picture.frames().getFirst(), 2, 3);
    assertThat(cells[0]).containsExactly(0xFFFFFF, 0xFFFFFF, 0xD55E00);
    assertThat(cells[1]).containsExactly(0x60A7CF, 0xFFFFFF, 0xFFFFFF);
  }

  @Test
  void blocksAreSeparatedByDarkLines() throws IOException {
    PictureReader picture =
        PictureReader.of(new Sheet(List.of(), List.of(new Panel("one", grid(4, 4))), LEGEND).png());
    Frame frame = picture.frames().getFirst();
    int side = (frame.width() - 1) / 4;
    int inside = frame.x() + side / 2;
    assertThat(picture.colour(inside, frame.y() + side)).isEqualTo(Canvas.DARK);
    assertThat(picture.colour(inside, frame.y() + 2 * side)).isEqualTo(Canvas.FAINT);
  }

  @Test
  void aLargeMatrixIsShownByTheLargestOfNeighbours() throws IOException {
    int size = 2000;
    Grid grid =
        grid(
            size,
            size,
            new Grid.Cell(0, 0, -1),
            new Grid.Cell(1, 2, 2),
            new Grid.Cell(1999, 0, -1));
    GridPainter painter = GridPainter.fitting(size, 768);
    assertThat(painter).isEqualTo(new GridPainter(1, 3));
    Canvas canvas = new Canvas(700, 700);
    painter.paint(canvas, 10, 10, grid, new ColourScale(2));
    int frame = painter.width(grid);
    assertThat(frame).isEqualTo(668);
    Canvas unframed = new Canvas(700, 700);
    painter.paint(unframed, 9, 9, grid(size, size, new Grid.Cell(5, 5, 2)), new ColourScale(2));
    assertThat(unframed.image().getRGB(10, 10) & 0xFFFFFF).isEqualTo(0xD55E00);
    byte[] png = new Sheet(List.of("big"), List.of(new Panel("one", grid)), LEGEND).png();
    byte[] small = new Sheet(List.of("big"), List.of(new Panel("one", grid(20, 20))), LEGEND).png();
    assertThat(PictureReader.of(png).frames().getFirst().width()).isEqualTo(668);
    assertThat(PictureReader.of(small).frames().getFirst().width()).isEqualTo(481);
  }

  @Test
  void theLegendShowsEachValueOnceAndSaysHowManyItLeavesOut() {
    assertThat(LEGEND.entries()).extracting(Legend.Entry::text).containsExactly("-1", "2");
    assertThat(LEGEND.omitted()).isZero();
    List<Legend.Entry> many = new ArrayList<>();
    for (double value = -50; value <= 50; value++) {
      many.add(new Legend.Entry(Double.toString(value), List.of(value)));
    }
    Collections.reverse(many);
    Legend legend = Legend.of(many);
    assertThat(legend.entries()).hasSize(14);
    assertThat(legend.omitted()).isEqualTo(101 - 14);
    assertThat(legend.entries().getFirst().text()).isEqualTo("-50.0");
    assertThat(legend.entries().getLast().text()).isEqualTo("50.0");
    assertThat(legend.max()).isEqualTo(50);
  }

  @Test
  void colouredSwatchesOfTheLegendStandInThePicture() throws IOException {
    PictureReader picture =
        PictureReader.of(
            new Sheet(List.of(), List.of(new Panel("empty", grid(2, 2))), LEGEND).png());
    List<Integer> colours =
        IntStream.range(0, picture.image().getHeight())
            .flatMap(
                y -> IntStream.range(0, picture.image().getWidth()).map(x -> picture.colour(x, y)))
            .boxed()
            .distinct()
            .toList();
    assertThat(colours).contains(0xD55E00, 0x60A7CF, Canvas.BLACK, Canvas.WHITE);
  }

  @Test
  void textIsBrokenAtSpacesAndCutWithDots() {
    assertThat(WrappedText.of("one two three", 8, 9)).containsExactly("one two", "three");
    assertThat(WrappedText.of("abcdefghij", 4, 9)).containsExactly("abcd", "efgh", "ij");
    assertThat(WrappedText.of("one two three four", 8, 2)).containsExactly("one two", "three..");
    assertThat(WrappedText.of("a\nb", 8, 3)).containsExactly("a", "b");
  }

  @Test
  void lettersAreDrawnAndUnknownOnesAreQuestionMarks() {
    Canvas canvas = new Canvas(100, 20);
    canvas.text(0, 0, "T");
    assertThat(canvas.image().getRGB(0, 0) & 0xFFFFFF).isEqualTo(Canvas.BLACK);
    assertThat(canvas.image().getRGB(0, 2) & 0xFFFFFF).isEqualTo(Canvas.WHITE);
    assertThat(canvas.image().getRGB(4, 13) & 0xFFFFFF).isEqualTo(Canvas.BLACK);
    for (int y = 0; y < Letters.HEIGHT; y++) {
      for (int x = 0; x < Letters.ADVANCE; x++) {
        assertThat(Letters.isInk('\u03b7', x, y)).isEqualTo(Letters.isInk('?', x, y));
      }
    }
    for (char letter = '!'; letter <= '~'; letter++) {
      char shown = letter;
      assertThat(
              IntStream.range(0, Letters.ADVANCE * Letters.HEIGHT)
                  .anyMatch(i -> Letters.isInk(shown, i % Letters.ADVANCE, i / Letters.ADVANCE)))
          .as("%c", letter)
          .isTrue();
    }
  }

  @Test
  void theFileSaysByWhatItWasMadeAndIsTheSameEachTime() {
    Sheet sheet = new Sheet(List.of("x"), List.of(new Panel("one", grid(3, 3))), LEGEND);
    byte[] png = sheet.png();
    assertThat(new String(png, 0, 200, StandardCharsets.ISO_8859_1))
        .contains("Software\0Generated by Equigen");
    assertThat(sheet.png()).isEqualTo(png);
  }

  @Test
  void morePanelsThanFitAreRefused() {
    List<Panel> panels = Collections.nCopies(37, new Panel("one", grid(1, 1)));
    assertThatThrownBy(() -> new Sheet(List.of(), panels, LEGEND))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
