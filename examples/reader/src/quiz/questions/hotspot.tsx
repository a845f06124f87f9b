import { useState } from 'react'
import { HotspotImage } from './hotspot-image'
import { HotspotPad } from './hotspot-pad'
import type { AnswerProps, InputProps } from './question-type'

/** An image with regions to choose, which the learner sees, or with marks to set. */
export const HotspotInput = (props: InputProps<'hotspot'>) =>
  props.question.select === 'point' ? <HotspotPad {...props} /> : <RegionInput {...props} />

/** The regions as a list, and over the image for who can point at it. */
function RegionInput({ question, response, onAnswer, isDisabled, labelledBy, text }: InputProps<'hotspot'>) {
  const { id, regions = [], marks } = question
  const chosen = response?.regionIds ?? []
  const [pointed, setPointed] = useState<string>()
  const isFull = marks > 1 && chosen.length >= marks
  const choose = (regionId: string, isChosen: boolean) => {
    if (isDisabled || (isFull && isChosen)) return
    const next = marks === 1 ? [regionId] : isChosen ? [...chosen, regionId] : chosen.filter((each) => each !== regionId)
    // In the order of the question, so that the same regions are the same answer.
    onAnswer({ type: question.type, questionId: id, regionIds: regions.map((region) => region.id).filter((each) => next.includes(each)) })
  }
  const group = { role: marks === 1 ? 'radiogroup' : 'group', 'aria-labelledby': labelledBy }
  return (
    <div className="hotspot">
      <HotspotImage
        question={question}
        alt={question.image.alt}
        regions={regions}
        stateOf={(regionId) => (chosen.includes(regionId) ? 'chosen' : pointed === regionId ? 'pointed' : undefined)}
        onPress={isDisabled ? undefined : (regionId) => choose(regionId, !chosen.includes(regionId))}
      />
      <div {...group} className="choices">
        {marks > 1 && (
          <p className="quiet" role="status">
            Choose up to {marks}.{isFull && !isDisabled && ` You have chosen ${marks}: take one back to choose another.`}
          </p>
        )}
        {regions.map((region) => (
          <label
            key={region.id}
            className="choice"
            onPointerEnter={() => setPointed(region.id)}
            onPointerLeave={() => setPointed(undefined)}
            onFocus={() => setPointed(region.id)}
            onBlur={() => setPointed(undefined)}
          >
            <input
              type={marks === 1 ? 'radio' : 'checkbox'}
              name={id}
              value={region.id}
              checked={chosen.includes(region.id)}
              disabled={isDisabled || (isFull && !chosen.includes(region.id))}
              onChange={(event) => choose(region.id, event.target.checked)}
            />
            <span lang={text.lang} dir={text.dir}>
              {region.text}
            </span>
          </label>
        ))}
      </div>
    </div>
  )
}

export const HotspotAnswer = ({ question, answer, text }: AnswerProps<'hotspot'>) => (
  <>
    <HotspotImage question={question} alt="" regions={answer.regions} stateOf={() => 'chosen'} />
    <ul lang={text.lang} dir={text.dir}>
      {answer.regions.map((region) => (
        <li key={region.id}>{region.text}</li>
      ))}
    </ul>
  </>
)
