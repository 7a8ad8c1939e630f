package dev.thawline.report.witness;

/** A form in which one witness is drawn. */
public interface WitnessFormat {

  /** What {@code --emit} calls it. */
  String id();

  /** What its files end in, without a dot. */
  String extension();

  /** The whole file. */
  String render(WitnessReport witness);
}
