/** A type of question that is newer than this reader. The others of the quiz can be answered. */
export const UnknownQuestion = ({ type }: { type: string }) => (
  <p className="fault" role="note">
    This reader does not know questions of the type “{type}”, so this one cannot be answered here. The others can.
  </p>
)
